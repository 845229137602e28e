import Permits
import PermitStore

extension Office {
    /// The clock of whoever files may be this much ahead, in seconds.
    private static let aheadSeconds: Int64 = 60

    /// Files a plate that somebody believes to be there without a right.
    ///
    /// The office checks the plate itself, as anyone may ask it to; what the caller believes does
    /// not count. Without a reason to look on the spot nothing is kept but a count.
    public func file(_ check: PlateCheck, by caller: Caller) async throws -> Outcome<Filing> {
        let now = clock.now()
        let day = civil.day(of: check.moment)
        if let refusal = refusal(toFile: check, on: day, now: now) {
            return .refused(.finding(refusal))
        }
        let result = try await self.check(check)
        let slips = try await slips(of: check, result.answer.verdict)
        let store = register.store
        let filing = try await store.commit(at: now, by: caller.auditName) { change in
            let answer = result.answer
            try change.count(FindingOutcome(answer.verdict), in: answer.zone, at: check.moment)
            let known = try answer.zone.flatMap {
                try onFile(check.plate, in: $0, on: day, &change)
            }
            guard case .checkOnSite(let offences) = answer.verdict, let zone = answer.zone else {
                return Filing(result: result, step: .counted, finding: known)
            }
            let standing = try findingReview.standing(of: Sightings(check), in: change.record)
            if case .lifted = standing {
                return Filing(result: result, step: .excused, finding: known)
            }
            if let open = known?.finding, open.closing == nil {
                try change.join(check, offences: offences, to: open)
                let joined = try view(of: open.reference, in: change.record)
                return Filing(result: result, step: .joined, finding: joined)
            }
            let reference = try change.file(
                check,
                in: zone,
                on: day,
                offences: offences,
                registerVersion: result.registerVersion
            )
            if standing == .candidate { try openCase(for: check, slips, in: &change) }
            let filed = try view(of: reference, in: change.record)
            return Filing(result: result, step: .filed, finding: filed)
        }
        sendLetters()
        return .done(filing)
    }

    /// A finding, judged again; nil when there is none.
    public func finding(_ reference: Reference) async throws -> FindingView? {
        let review = findingReview
        let seen = try await register.store.read { record in
            try record.finding(reference).map { try review.view(of: $0, in: record) }
        }
        guard let seen, case .lifted? = seen.standing else { return seen }
        return try await settle([reference]).first
    }

    /// A page of the open findings of a zone, judged again, newest first; one that turns out to
    /// need no look is on it this once, closed.
    public func openFindings(in zone: ZoneCode, page: PageRange) async throws -> [FindingView] {
        let review = findingReview
        let seen = try await register.store.read { record in
            try record.openFindings(in: zone, page: page).map {
                try review.view(of: $0, in: record)
            }
        }
        let lifted = seen.filter { if case .lifted? = $0.standing { true } else { false } }
        guard !lifted.isEmpty else { return seen }
        let settled = try await settle(lifted.map(\.finding.reference))
        return seen.map { view in
            settled.first { $0.finding.reference == view.finding.reference } ?? view
        }
    }

    /// What enforcement came to on a day, hour by hour.
    public func findingCounts(on day: Day) async throws -> [FindingCount] {
        let (start, end) = (civil.start(of: day), civil.start(of: day.adding(days: 1)))
        return try await register.store.read { try $0.findingCounts(from: start, until: end) }
    }

    /// How sightings are judged now.
    var findingReview: FindingReview {
        FindingReview(municipality: shelf.municipality, civil: civil)
    }

    private func refusal(toFile check: PlateCheck, on day: Day, now: Instant) -> FindingRefusal? {
        if check.moment > now.adding(seconds: Self.aheadSeconds) { return .ahead }
        let earliest = civil.day(of: now).adding(days: -policy(at: now).retention.findingDays)
        return day < earliest ? .tooLongAgo(earliestDay: earliest) : nil
    }

    /// What is on file about a plate in this zone on this day, judged again.
    private func onFile(
        _ plate: LicensePlate,
        in zone: ZoneCode,
        on day: Day,
        _ change: inout RecordChange
    ) throws -> FindingView? {
        try change.record.openFinding(of: plate, in: zone, on: day).map {
            try settle($0, in: &change)
        }
    }

    private func settle(_ references: [Reference]) async throws -> [FindingView] {
        try await register.store.commit(at: clock.now(), by: "dienst") { change in
            try references.compactMap { reference in
                try change.record.finding(reference).map { try settle($0, in: &change) }
            }
        }
    }

    /// Closes a finding, and erases its plate, when nothing is left to look at.
    private func settle(
        _ finding: Finding,
        in change: inout RecordChange
    ) throws -> FindingView {
        let seen = try findingReview.view(of: finding, in: change.record)
        guard case .lifted(let reason)? = seen.standing else { return seen }
        try change.close(finding, because: reason)
        return try view(of: finding.reference, in: change.record) ?? seen
    }

    func view(of reference: Reference, in record: Record) throws -> FindingView? {
        try record.finding(reference).map { try findingReview.view(of: $0, in: record) }
    }
}
