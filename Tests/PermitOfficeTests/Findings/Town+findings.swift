import PermitOffice
import PermitStore
import Permits
import Testing

extension Town {
    /// An officer, or the scan car that files for one.
    var officer: Caller { .officer(.handhaver, name: "scanauto") }

    /// Files a plate that was met now on a blue stripe.
    @discardableResult
    func meet(
        _ plate: LicensePlate,
        in code: String = "VBN",
        at moment: Instant? = nil
    ) async throws -> Filing {
        let check = PlateCheck(
            plate: plate,
            spot: .zone(zone(code), subArea: nil),
            moment: moment ?? now
        )
        return try #require(try await office.file(check, by: officer).value)
    }

    /// Closes a finding.
    func close(
        _ filing: Filing,
        _ reason: FindingClosing.Reason,
        isDiscChecked: Bool = false
    ) async throws -> Outcome<FindingView> {
        try await office.close(
            finding: try #require(filing.finding).finding.reference,
            because: reason,
            isDiscChecked: isDiscChecked,
            by: officer
        )
    }

    /// A finding as it is now.
    func again(_ filing: Filing) async throws -> FindingView {
        let reference = try #require(filing.finding).finding.reference
        return try #require(try await office.finding(reference))
    }

    /// What enforcement came to today, apart from the hours.
    func outcomes() async throws -> [FindingOutcome: Int] {
        let counts = try await office.findingCounts(on: office.civil.day(of: now))
        return counts.reduce(into: [:]) { $0[$1.outcome, default: 0] += $1.times }
    }

    /// What waits for a person.
    func workItems() async throws -> [WorkItem] {
        try await office.workload(page: PageRange())
    }
}
