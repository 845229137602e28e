import GRDB
import PermitOffice
import PermitStore
import Permits
import Testing

/// Whatever the record holds and whatever the day is, exactly what a plain list says is destroyed.
struct RetentionModelTests {
    @Test(arguments: 0..<24)
    func `Exactly what a naive list says is destroyed, and a second time nothing`(
        seed: Int
    ) async throws {
        try await inTown(at("2026-01-05T09:00+01:00")) { town in
            var numbers = SeededNumbers(seed: seed)
            var cases: [ListedCase] = []
            for number in 0..<40 {
                cases.append(try await town.makeCase(number, with: &numbers))
            }
            let today = Day(number: Int.random(in: 20_458...24_400, using: &numbers))
            town.set(town.office.civil.start(of: today).adding(seconds: 36_000))

            let first = try await town.destruction.run(by: "test")
            let version = town.office.register.version
            let second = try await town.destruction.run(by: "test")

            let expected = cases.filter { !$0.isDue(on: today) }
            #expect(try town.references() == Set(expected.map(\.reference)))
            #expect(first.caseCount == cases.count - expected.count)
            #expect(second.caseCount == 0)
            #expect(town.office.register.version == version)
            #expect(try town.fault() == nil)
            try town.expectIndexFollowsRecord()
        }
    }

    @Test func `What is listed beforehand is what goes`() async throws {
        try await inTown(at("2026-01-05T09:00+01:00")) { town in
            var numbers = SeededNumbers(seed: 99)
            for number in 0..<40 { _ = try await town.makeCase(number, with: &numbers) }
            town.set(at("2031-06-01T12:00+02:00"))
            let before = try town.references()

            let (listed, summary) = try await town.destruction.due()
            let untouched = try town.references()
            let done = try await town.destruction.run(by: "test")

            let left = try town.references()
            #expect(untouched == before)
            #expect(done == summary)
            let gone = listed.map { $0.application ?? $0.exemption }
            #expect(Set(gone.compactMap { $0 }) == before.subtracting(left))
            #expect(!listed.isEmpty && !left.isEmpty)
        }
    }
}

/// A case as somebody with a card index would write it down.
private struct ListedCase {
    let reference: Reference
    /// The first day on which it may go; nil while it is open.
    let destroyFrom: Day?
    let isHeld: Bool

    func isDue(on day: Day) -> Bool {
        guard let destroyFrom, !isHeld else { return false }
        return destroyFrom <= day
    }
}

extension Town {
    fileprivate var destruction: CaseDestruction {
        CaseDestruction(
            in: office.register.store,
            under: office.policy(at: now).retention,
            at: now,
            civil: office.civil
        )
    }

    /// The names of the cases that are left: of the application, or else of the exemption.
    fileprivate func references() throws -> Set<Reference> {
        try file.pool.read { database in
            try Reference.fetchSet(
                database,
                sql: """
                    SELECT reference FROM application UNION
                    SELECT reference FROM exemption WHERE applicationId IS NULL
                    """
            )
        }
    }

    fileprivate func makeCase(
        _ number: Int,
        with numbers: inout SeededNumbers
    ) async throws -> ListedCase {
        let closed = Day(number: Int.random(in: 20_458...22_000, using: &numbers))
        let status = ApplicationStatus.allCases.randomElement(using: &numbers) ?? .granted
        let isWithdrawn = Bool.random(using: &numbers)
        let isAtCounter = status == .granted && Bool.random(using: &numbers)
        let objection = isAtCounter ? nil : [nil, nil, nil, 0, 700].randomElement(using: &numbers)
        let isHeld = Int.random(in: 0..<6, using: &numbers) == 0
        let years = [ApplicationStatus.refused: 5][status] ?? 1
        let reference = try await record(
            status,
            of: number % 17,
            closed: closed,
            isWithdrawn: isWithdrawn,
            isAtCounter: isAtCounter,
            isHeld: isHeld
        )
        var destroyFrom = closed.adding(years: years)
        var isOpen = !status.isFinal
        if let days = objection ?? nil, !isAtCounter {
            let application = try office.register.store.readNow { try $0.application(reference) }
            try object(to: try #require(application))
            if days == 0 {
                isOpen = true
            } else {
                let end = closed.adding(days: days)
                try closeObjection(of: reference, at: office.civil.start(of: end))
                destroyFrom = max(destroyFrom, end.adding(years: 5))
            }
        }
        return ListedCase(
            reference: reference,
            destroyFrom: isOpen ? nil : destroyFrom,
            isHeld: isHeld
        )
    }

    /// Writes a case in the record that ended on this day, somewhere between its first moment and
    /// the evening.
    private func record(
        _ status: ApplicationStatus,
        of person: Int,
        closed: Day,
        isWithdrawn: Bool,
        isAtCounter: Bool,
        isHeld: Bool
    ) async throws -> Reference {
        let end = office.civil.start(of: closed).adding(seconds: Int64(person) * 3600)
        let holder = Holder.citizen(bsn: String(990_000_000 + person))
        let new = NewApplication(
            reference: .random(),
            year: 2026,
            product: .resident,
            holder: holder,
            zone: zone("VBN"),
            address: julianabaan(person + 1),
            plate: Plates.dutch(person),
            askedFrom: nil,
            askedUntil: nil,
            text: ApplicationText(name: "Bewoner"),
            decideBy: closed
        )
        return try await office.register.store.commit(at: end, by: "test") { change in
            var application: PermitApplication?
            if !isAtCounter {
                let received = try change.receive(new)
                application = try change.move(received, to: status)
                if isHeld { try change.hold(application: received, reason: "beroep") }
            }
            guard status == .granted else { return new.reference }
            let exemption = try change.issue(
                NewExemption(
                    reference: .random(),
                    product: .resident,
                    holder: holder,
                    application: application,
                    zone: zone("VBN"),
                    address: nil,
                    plate: Plates.dutch(person),
                    validity: period(
                        end.adding(seconds: -86_400 * 300),
                        isWithdrawn ? end.adding(seconds: 86_400 * 900) : end
                    ),
                    budgetMinutes: nil
                )
            )
            if isWithdrawn { _ = try change.withdraw(exemption, from: end, reason: "verhuisd") }
            if isHeld, isAtCounter { try change.hold(exemption: exemption, reason: "beroep") }
            return isAtCounter ? exemption.reference : new.reference
        }
    }

    private func closeObjection(of application: Reference, at moment: Instant) throws {
        try file.pool.write {
            try $0.execute(
                sql: """
                    UPDATE objection SET outcome = 'rejected', closedAt = ?
                    WHERE applicationId = (SELECT id FROM application WHERE reference = ?)
                    """,
                arguments: [moment.seconds, application]
            )
        }
    }
}
