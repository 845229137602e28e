import Permits

extension DutchName {
    /// The published code of a ground.
    public static func of(_ reason: DecisionReason) -> String {
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
