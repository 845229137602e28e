import Permits

/// An officer who looks plates up in a list of rights.
struct Patrol: RightsSource {
    private(set) var rows: [(text: String, right: ParkingRight)] = []

    /// What the disc duty asks of a car without a right.
    static let onSite = EnforcementVerdict.checkOnSite([.r400ae, .r400at, .r400ab])

    /// R1 and R2 of the cases.
    static let withResidents: Patrol = {
        var patrol = Patrol()
        patrol.add(
            "NX000P",
            .resident,
            "VBN",
            at("2026-01-05T00:00+01:00"),
            at("2030-01-05T00:00+01:00")
        )
        patrol.add(
            "GB000B",
            .resident,
            "VOM24",
            at("2022-07-01T00:00+02:00"),
            at("2026-07-01T00:00+02:00")
        )
        return patrol
    }()

    /// Writes a right down; one without a zone holds everywhere.
    mutating func add(
        _ plate: String,
        _ kind: ParkingRight.Kind,
        _ code: String?,
        _ start: Instant,
        _ end: Instant,
        country: String? = "NL"
    ) {
        let right = ParkingRight(
            reference: .random(),
            kind: kind,
            zone: code.map(zone),
            country: country.flatMap(CountrySign.init),
            period: period(start, end)
        )
        rows.append((plate, right))
    }

    func rights(of plate: LicensePlate) -> RightList {
        RightList(
            rows.indices.filter { rows[$0].text == plate.text }
                .map { FoundRight(rows[$0].right, mark: $0) }
        )
    }

    func reference(of right: FoundRight) -> Reference { rows[right.mark].right.reference }

    /// A car on a blue stripe.
    static func check(in code: String, at moment: Instant) -> PlateCheck {
        guard let plate = try? LicensePlate(seen: "HK000J") else {
            preconditionFailure("HK000J is a plate")
        }
        return PlateCheck(plate: plate, spot: .zone(zone(code), subArea: nil), moment: moment)
    }

    /// What the judge says of a plate that was seen on a blue stripe, unless told otherwise.
    func answer(
        _ plate: String = "HK000J",
        in code: String = "VBN",
        subArea: String? = nil,
        at moment: Instant,
        on place: PlaceKind = .blueStripe,
        confidence: Int? = 99,
        country: String? = nil,
        vehicle: VehicleKind? = nil
    ) -> CheckAnswer {
        answer(
            plate,
            spot: .zone(zone(code), subArea: subArea.map(zone)),
            at: moment,
            on: place,
            confidence: confidence,
            country: country,
            vehicle: vehicle
        )
    }

    /// The same for a spot on the map.
    func answer(
        _ plate: String = "HK000J",
        spot: Spot,
        at moment: Instant,
        on place: PlaceKind = .blueStripe,
        confidence: Int? = 99,
        country: String? = nil,
        vehicle: VehicleKind? = nil
    ) -> CheckAnswer {
        guard let seen = try? LicensePlate(seen: plate, country: country.flatMap(CountrySign.init))
        else { preconditionFailure("\(plate) is not a plate") }
        let judge = PlateJudge(
            policy: Fixture.seedTarget,
            clock: Fixture.clock,
            day: Fixture.clock.day(of: moment)
        )
        return judge.answer(
            PlateCheck(
                plate: seen,
                spot: spot,
                placeKind: place,
                moment: moment,
                confidence: confidence,
                vehicle: vehicle
            ),
            rights: self
        )
    }
}

extension CheckAnswer {
    /// The kind of right that makes it exempt, if it is.
    var exemptBy: ParkingRight.Kind? {
        if case .exempt(let right, _) = verdict { right.kind } else { nil }
    }

    /// Until when it is exempt, if it is.
    var coveredUntil: Instant? {
        if case .exempt(_, let end) = verdict { end } else { nil }
    }
}
