import PermitOffice
import Permits

/// How a ground of a decision looks from outside.
enum ReasonJSON {
    /// Code, sentence and article.
    static func value(_ reason: DecisionReason) -> JSONValue {
        [
            "code": .string(code(of: reason)), "tekst": .string(reason.explanation),
            "artikel": .string(reason.article),
        ]
    }

    /// The published code.
    static func code(of reason: DecisionReason) -> String {
        switch reason {
        case .addressOutsideZone: "adresBuitenZone"
        case .maximumPerAddress: "maximumPerAdres"
        case .addressRestricted: "adresUitgesloten"
        case .ownParking: "eigenParkeerplaats"
        case .duplicateRight: "dubbeleOntheffing"
        case .maximumPerStaff: "maximumPerWerknemers"
        case .camperDaysMax: "camperMaximaalDrieDagen"
        case .noMotorVehicle: "geenMotorvoertuig"
        case .exemptionNotNeeded: "ontheffingNietNodig"
        case .addressDiffers: "adresWijktAf"
        case .plateElsewhere: "kentekenElders"
        case .keeperUnknown: "houderOnbekend"
        case .evidenceMissing: "bewijsOntbreekt"
        case .registerUnreachable: "registerOnbereikbaar"
        case .careToBeJudged: "mantelzorgBeoordelen"
        case .furtherBusinessExemption: "handmatigVolgendeBedrijf"
        }
    }
}
