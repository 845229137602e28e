import PermitStore
import Permits

/// Things to record: recognisable words, so that they can be searched for.
enum Examples {
    static let now = RecordBench.now
    static let resident = Holder.citizen(bsn: "999990019")
    static let company = Holder.company(kvk: "90004749")

    static let address = Address(
        street: "Julianabaan",
        houseNumber: 71,
        letter: "Q",
        addition: "2HG",
        postcode: "2271AA",
        town: "Voorburg"
    )

    static let text = ApplicationText(
        name: "Aagje Avondster",
        address: address.parts,
        motivation: "Vanwege verbouwing",
        ground: "aannemer",
        enclosures: [
            ApplicationText.Enclosure(
                name: "huurcontract.pdf",
                type: "application/pdf",
                contentBase64: "SHV1cmNvbnRyYWN0"
            )
        ]
    )

    static let letter = WrittenLetter(
        language: "nl",
        name: "Aagje Avondster",
        addressLines: ["Julianabaan 71Q-2HG", "2271 AA  VOORBURG"],
        sender: "Gemeente Leidschendam-Voorburg",
        senderLines: [],
        date: "18 juni 2026",
        caseNumber: "2026-000001",
        subject: "Besluitbrief",
        blocks: [.paragraph("Geachte bewoner"), .heading("Regel 2 €"), .item("punt\nregel")]
    )

    static func contact(version: Int = 0) throws -> Contact {
        guard let email = EmailAddress("aagje.avondster@example.nl") else {
            throw StoreFault.corrupt
        }
        return Contact(email: email, language: .english, isDigital: true, version: version)
    }

    static let zone = ZoneCode("VBN")

    /// The plate that is written so, by the shape of its country.
    static func plate(_ text: String, _ country: String? = "NL") throws -> LicensePlate {
        guard let sign = country.flatMap(CountrySign.init) else {
            return try LicensePlate(seen: text)
        }
        return try LicensePlate(text, country: sign)
    }

    /// So many minutes from ``now`` up to so many.
    static func minutes(_ range: Range<Int>) throws -> Period {
        guard
            let period = Period(
                from: now.adding(minutes: range.lowerBound),
                until: now.adding(minutes: range.upperBound)
            )
        else { throw StoreFault.corrupt }
        return period
    }

    static func application(
        _ product: ProductKind = .resident,
        of holder: Holder = resident,
        year: Int = 2026,
        renewing exemption: Exemption? = nil
    ) throws -> NewApplication {
        NewApplication(
            reference: .random(),
            year: year,
            product: product,
            holder: holder,
            zone: zone,
            address: address,
            plate: try plate("HK000J"),
            askedFrom: now,
            askedUntil: now.adding(minutes: 600),
            text: text,
            decideBy: Day(number: 20_700),
            renews: exemption
        )
    }

    static func plateChange(_ text: String, during range: Range<Int>) throws -> NewPlateChange {
        let period = try minutes(range)
        let change = NewPlateChange(
            to: try plate(text),
            from: period.start,
            until: period.end
        )
        guard let change else { throw StoreFault.corrupt }
        return change
    }

    static func exemption(
        _ product: ProductKind = .resident,
        of holder: Holder = resident,
        for application: PermitApplication? = nil,
        plate text: String = "HK000J",
        during range: Range<Int> = 0..<100_000
    ) throws -> NewExemption {
        let isScheme = product == .visitorScheme
        return NewExemption(
            reference: .random(),
            product: product,
            holder: holder,
            application: application,
            zone: zone,
            address: address,
            plate: isScheme ? nil : try plate(text),
            validity: try minutes(range),
            budgetMinutes: isScheme ? 36_000 : nil
        )
    }

    static func session(
        _ text: String = "NX000P",
        _ country: String? = "NL",
        during range: Range<Int> = 0..<120,
        cost: Int = 120
    ) throws -> VisitorSession {
        VisitorSession(
            reference: .random(),
            plate: try plate(text, country),
            period: try minutes(range),
            costMinutes: cost
        )
    }

    static func decision(
        _ outcome: Decision.Outcome = .granted,
        by officer: String? = "behandelaar:test"
    ) -> Decision {
        Decision(
            outcome: outcome,
            takenAt: now,
            officer: officer,
            objectUntil: Day(number: 20_680),
            policyFrom: Day(number: 19_367),
            reasons: [.maximumPerAddress, .ownParking],
            motivation: officer == nil ? nil : "Wegens schrijnende omstandigheden"
        )
    }
}
