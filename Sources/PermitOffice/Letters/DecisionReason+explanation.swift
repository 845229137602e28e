import Permits

extension DecisionReason {
    /// The ground in plain Dutch.
    public var explanation: String {
        switch self {
        case .addressOutsideZone: "Uw adres ligt niet in deze blauwe zone."
        case .maximumPerAddress: "Op uw adres is het hoogste aantal ontheffingen al verleend."
        case .addressRestricted:
            "Uw adres staat op de lijst van adressen die deze ontheffing niet krijgen."
        case .ownParking: "Bij uw adres hoort een eigen parkeerplaats. Die telt mee."
        case .duplicateRight: "U hebt voor dit kenteken al een ontheffing in deze zone."
        case .maximumPerStaff:
            "Uw bedrijf heeft al het aantal ontheffingen dat past bij het aantal werknemers."
        case .camperDaysMax:
            "Een camper mag hoogstens drie dagen achter elkaar staan. Vraag een kortere periode."
        case .noMotorVehicle:
            "Dit voertuig heeft geen parkeerschijf nodig. U hebt dus geen ontheffing nodig."
        case .exemptionNotNeeded:
            "Een voertuig op twee wielen heeft geen parkeerschijf nodig. "
                + "U hebt dus geen ontheffing nodig."
        case .addressDiffers:
            "Het adres dat u noemt is niet het adres waar u staat ingeschreven. "
                + "Een medewerker kijkt hiernaar."
        case .plateElsewhere: "Een medewerker beoordeelt uw aanvraag."
        case .keeperUnknown:
            "Wij weten niet of het kenteken op uw naam staat. Een medewerker kijkt hiernaar."
        case .evidenceMissing:
            "Er ontbreekt een bewijs, bijvoorbeeld een verklaring of een huurcontract."
        case .registerUnreachable:
            "Een register is nu niet bereikbaar. Wij beslissen zodra wij het kunnen raadplegen."
        case .careToBeJudged: "Een medewerker beoordeelt uw aanvraag voor mantelzorg."
        case .furtherBusinessExemption:
            "Een tweede of volgende ontheffing voor een bedrijf beoordeelt een medewerker."
        }
    }

    /// The ground in one language.
    public func explanation(in language: LetterLanguage) -> String {
        language == .dutch ? explanation : englishExplanation
    }

    private var englishExplanation: String {
        switch self {
        case .addressOutsideZone: "Your address is not in this blue zone."
        case .maximumPerAddress: "Your address already has the highest number of exemptions."
        case .addressRestricted: "Your address is on the list that does not get this exemption."
        case .ownParking: "A private parking place belongs to your address. It counts."
        case .duplicateRight: "You already have an exemption for this plate in this zone."
        case .maximumPerStaff:
            "Your company already has the number of exemptions that fits its staff."
        case .camperDaysMax:
            "A camper may stay for at most three days in a row. Ask for a shorter period."
        case .noMotorVehicle: "This vehicle needs no parking disc. So you need no exemption."
        case .exemptionNotNeeded:
            "A vehicle on two wheels needs no parking disc. So you need no exemption."
        case .addressDiffers:
            "The address that you named is not the one where you are registered. "
                + "A member of staff looks at this."
        case .plateElsewhere: "A member of staff looks at your application."
        case .keeperUnknown:
            "We do not know if the car is registered to you. A member of staff looks at this."
        case .evidenceMissing:
            "A proof is missing, for instance a statement or a rental contract."
        case .registerUnreachable:
            "A register does not answer now. We decide as soon as it does."
        case .careToBeJudged: "A member of staff looks at your application for informal care."
        case .furtherBusinessExemption:
            "A member of staff looks at a second or further exemption for a company."
        }
    }
}
