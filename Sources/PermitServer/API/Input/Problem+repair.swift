import HTTPTypes
import PermitOffice

extension Problem {
    /// What the outside is told when a repair is not carried out.
    init(_ refusal: RepairRefusal) {
        switch refusal {
        case .notPast:
            self.init(
                status: .conflict,
                code: "herstelInToekomst",
                title: "Herstel gaat over nu of eerder",
                detail: "Kies bij ingangOp een moment dat niet na nu ligt, of laat het weg."
            )
        case .tooMany:
            self.init(
                status: .conflict,
                code: "teVeelOntheffingen",
                title: "Dit zijn te veel ontheffingen tegelijk",
                detail: "Herstel er hooguit \(Office.repairMax) tegelijk. Maak de selectie kleiner."
            )
        case .onePlateForMany:
            self.init(
                status: .conflict,
                code: "kentekenVoorEen",
                title: "Een kenteken hoort bij één ontheffing",
                detail: "Kies één ontheffing om het kenteken van te herstellen."
            )
        case .nothing:
            self.init(
                status: .conflict,
                code: "nietsTeHerstellen",
                title: "Er verandert niets",
                detail:
                    "Bij geen van deze ontheffingen verandert dit iets. Bekijk het eerst met proef."
            )
        }
    }
}
