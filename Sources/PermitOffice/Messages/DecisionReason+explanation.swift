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
}
