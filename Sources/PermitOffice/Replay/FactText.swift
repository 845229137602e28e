import Permits

/// The facts of an application in words, each with who stated it.
enum FactText {
    /// One fact.
    struct Row: Hashable {
        let name: String
        let value: String
        let source: FactOrigin.Source
    }

    /// The facts that the rules may look at for this product.
    static func rows(of facts: ApplicationFacts, withAddress: Bool) -> [Row] {
        place(facts, withAddress: withAddress) + counts(facts) + vehicle(facts) + stated(facts)
    }

    private static func place(_ facts: ApplicationFacts, withAddress: Bool) -> [Row] {
        let isCompany = facts.product.kind == .business
        var rows = [
            Row(
                name: "zoneVanAdres",
                value: facts.zoneOfAddress?.text ?? "geen",
                source: .municipality
            ),
            Row(
                name: "registerOnbereikbaar",
                value: word(facts.isRegisterUnreachable),
                source: isCompany ? .companies : .persons
            ),
            Row(
                name: "adresWijktAf",
                value: word(facts.statedAddressDiffers),
                source: isCompany ? .companies : .persons
            ),
        ]
        if withAddress, let address = facts.address {
            let number = "\(address.houseNumber)\(address.letter)"
            let parts = [address.postcode, number, address.addition].filter { !$0.isEmpty }
            rows.append(
                Row(
                    name: "adres",
                    value: parts.joined(separator: " "),
                    source: isCompany ? .companies : .persons
                )
            )
        }
        return rows
    }

    private static func counts(_ facts: ApplicationFacts) -> [Row] {
        func row(_ name: String, _ value: Int) -> Row {
            Row(name: name, value: String(value), source: .municipality)
        }
        guard facts.product.kind != .business else {
            return [
                Row(name: "werkzamePersonen", value: String(facts.staff), source: .companies),
                row("personeelPerOntheffing", facts.product.staffPerExemption),
                row("automatischTot", facts.product.automaticUpTo),
                row("actiefVanBedrijf", facts.activeOfCompany),
            ]
        }
        return [
            row("maximaalPerAdres", facts.maximumAtAddress),
            row("actiefOpAdres", facts.activeAtAddress),
            row("eigenParkeerplaatsen", facts.ownParkingPlaces),
            Row(
                name: "adresuitzondering",
                value: word(facts.exception != nil),
                source: .municipality
            ),
        ]
    }

    private static func vehicle(_ facts: ApplicationFacts) -> [Row] {
        let own = [
            Row(
                name: "zelfdeOntheffing",
                value: word(facts.hasSameExemption),
                source: .municipality
            ),
            Row(name: "kentekenElders", value: word(facts.isPlateElsewhere), source: .municipality),
        ]
        let value =
            switch facts.vehicle {
            case .none: "geen"
            case .notFound: "onbekend"
            case .unreachable: "geen antwoord"
            case .known(let vehicle):
                "\(vehicle.kind), \(vehicle.wheels.map(String.init) ?? "?") wielen, "
                    + "houder \(word(vehicle.keeper))"
            }
        return own + [Row(name: "voertuig", value: value, source: .vehicles)]
    }

    private static func stated(_ facts: ApplicationFacts) -> [Row] {
        var rows = [
            Row(name: "bewijs", value: word(facts.hasEvidence), source: .applicant),
            Row(name: "gehoord", value: word(facts.wasHeard), source: .applicant),
        ]
        if let zone = facts.zoneAsked {
            rows.append(Row(name: "gevraagdeZone", value: zone.text, source: .applicant))
        }
        if let days = facts.daysAsked {
            rows.append(Row(name: "gevraagdeDagen", value: String(days), source: .applicant))
        }
        if facts.isCamper { rows.append(Row(name: "camper", value: "ja", source: .vehicles)) }
        return rows
    }

    private static func word(_ isTrue: Bool) -> String { isTrue ? "ja" : "nee" }

    private static func word(_ keeper: VehicleFacts.Keeper) -> String {
        switch keeper {
        case .applicant: "de aanvrager"
        case .someoneElse: "iemand anders"
        case .unknown: "onbekend"
        }
    }
}
