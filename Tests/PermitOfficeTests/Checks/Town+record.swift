import PermitOffice
import Permits

extension Town {
    /// The desk that answers from the record.
    func desk() throws -> CheckDesk {
        try CheckDesk(store: office.register.store, civil: office.civil)
    }

    /// The kind of right that covered a plate by the record, as known at a moment.
    func recordCover(
        _ plate: LicensePlate,
        in zone: ZoneCode,
        at moment: Instant,
        knownAt known: Instant? = nil
    ) async throws -> ParkingRight.Kind? {
        let check = PlateCheck(plate: plate, spot: .zone(zone, subArea: nil), moment: moment)
        let result = try await desk().check(
            check,
            asOf: known.map(RegisterState.at) ?? .newest
        )
        guard case .exempt(let right, _) = result.answer.verdict else { return nil }
        return right.kind
    }

    /// A resident's exemption in VBN for this plate from the counter, from 2026 to 2030.
    func issued(for plate: LicensePlate) async throws -> Reference {
        let issue = CounterIssue(
            product: .resident,
            zone: zone("VBN"),
            plate: plate,
            validity: period(at("2026-01-05T00:00+01:00"), at("2030-01-05T00:00+01:00")),
            holder: .citizen(bsn: "990000077")
        )
        return try await office.issue(issue, by: clerk).exemption.exemption.reference
    }
}
