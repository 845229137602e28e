import HTTPTypes
import PermitOffice

extension Problem {
    /// What the outside is told when there is nothing to give a receipt of.
    init(_ refusal: ReceiptRefusal) {
        switch refusal {
        case .notOwnPlate:
            self.init(
                status: .conflict,
                code: "kentekenNietVanOntheffing",
                title: "Dit kenteken hoort niet bij de ontheffing",
                detail: "U krijgt een bewijs voor een kenteken dat op deze ontheffing staat, "
                    + "komt of heeft gestaan."
            )
        case .plateUnknown:
            self.init(
                status: .conflict,
                code: "kentekenOnbekend",
                title: "Er is geen kenteken bekend",
                detail: "Het kenteken is gewist, of er is nooit een kenteken aangemeld."
            )
        case .zoneNeeded:
            self.init(
                status: .conflict,
                code: "zoneNodig",
                title: "Noem een zone",
                detail: "Deze ontheffing geldt in elke zone. Noem de zone waarin u wilt staan."
            )
        }
    }
}
