import Permits

/// An application of which all is well, unless a case changes it.
enum ApplicationCase {
    /// What is decided on these facts.
    static func decision(
        _ kind: ProductKind = .resident,
        changing change: (inout ApplicationFacts) -> Void = { _ in }
    ) -> EligibilityDecision {
        var facts = ApplicationFacts(product: Fixture.product(kind))
        facts.zoneOfAddress = zone("VBN")
        facts.address = address(5)
        if kind != .visitorScheme {
            facts.vehicle = .known(vehicle(.passengerCar, wheels: 4))
        }
        change(&facts)
        return EligibilityDecision(on: facts)
    }

    /// A vehicle of the applicant, unless someone else keeps it.
    static func vehicle(
        _ kind: VehicleKind,
        wheels: Int?,
        keeper: VehicleFacts.Keeper = .applicant,
        isCamper: Bool = false
    ) -> VehicleFacts {
        VehicleFacts(kind: kind, wheels: wheels, keeper: keeper, isCamper: isCamper)
    }

    /// A front door in VBN.
    static func address(_ number: Int, letter: String = "", postcode: String = "2274NA") -> Address
    {
        Address(
            street: "Van Naeltwijckstraat",
            houseNumber: number,
            letter: letter,
            postcode: postcode,
            town: "Voorburg"
        )
    }
}
