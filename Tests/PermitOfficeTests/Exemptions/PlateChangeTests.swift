import PermitOffice
import PermitStore
import Permits
import Testing

/// At every moment of its validity an exemption covers exactly one plate.
struct PlateChangeTests {
    private let first = at("2026-01-05T00:00+01:00")
    private let last = at("2030-01-05T00:00+01:00")

    @Test(arguments: 0..<40)
    func `Whatever is changed, the timeline has no gap and no overlap`(seed: Int) async throws {
        try await inTown(at("2026-06-01T09:00+02:00")) { town in
            var numbers = SeededNumbers(seed: seed)
            var model = Model(plate: Plates.dutch(0), whole: period(first, last))
            let exemption = try await town.issued(for: Plates.dutch(0))

            for _ in 0..<12 {
                town.set(town.now.adding(minutes: .random(in: 0..<3000, using: &numbers)))
                let change = Change(now: town.now, &numbers)
                let outcome = try await change.make(to: exemption, in: town)
                if outcome.value != nil { model.make(change, at: town.now) }

                let view = try #require(
                    try await town.office.exemption(exemption, for: town.clerk)
                )
                let timeline = view.timeline.map(\.right.period)
                try #require(timeline.first?.start == first)
                try #require(timeline.last?.end == model.end)
                try #require(zip(timeline, timeline.dropFirst()).allSatisfy { $0.end == $1.start })
                for moment in model.moments {
                    let covering = view.timeline.filter { $0.right.period.contains(moment) }
                    let expected = model.plate(at: moment).map { [$0] } ?? []
                    try #require(covering.map(\.plate.text) == expected)
                }
                try town.expectIndexFollowsRecord()
            }
            #expect(try town.fault() == nil)
        }
    }

    @Test func `A temporary change returns by itself`() async throws {
        try await inTown { town in
            let exemption = try await town.issued(for: Plates.dutch(0))

            let outcome = try await town.office.change(
                plateOf: exemption,
                to: Plates.dutch(1),
                from: thursday("12:00"),
                until: thursday("14:00"),
                ifVersion: nil,
                by: town.clerk
            )

            let view = try #require(outcome.value)
            #expect(view.timeline.map(\.plate.text) == ["HK000B", "HK000D", "HK000B"])
            #expect(
                view.timeline.map(\.right.period) == [
                    period(first, thursday("12:00")),
                    period(thursday("12:00"), thursday("14:00")),
                    period(thursday("14:00"), last),
                ]
            )
            #expect(view.plate?.text == "HK000B")
        }
    }

    @Test func `A change in the past, after the end or of a scheme is refused`() async throws {
        try await inTown { town in
            let exemption = try await town.issued(for: Plates.dutch(0))
            let scheme = try await town.household().scheme
            func change(_ reference: Reference, _ moment: Instant) async throws -> OfficeRefusal? {
                try await town.office.change(
                    plateOf: reference,
                    to: Plates.dutch(1),
                    from: moment,
                    until: nil,
                    ifVersion: nil,
                    by: town.clerk
                ).refusal
            }
            let version = town.office.register.version

            #expect(try await change(exemption, thursday("09:59:59")) == .backdated)
            #expect(try await change(exemption, last) == .exemptionNotValid)
            #expect(try await change(scheme, thursday("12:00")) == .noPlate)
            #expect(town.office.register.version == version)
        }
    }

    @Test func `Of two who change what they saw, the second is told`() async throws {
        try await inTown { town in
            let exemption = try await town.issued(for: Plates.dutch(0))
            func change(to number: Int) async throws -> Outcome<ExemptionView> {
                try await town.office.change(
                    plateOf: exemption,
                    to: Plates.dutch(number),
                    from: nil,
                    until: nil,
                    ifVersion: 1,
                    by: town.clerk
                )
            }

            let one = try await change(to: 1)
            guard case .versionChanged = try await change(to: 2) else {
                Issue.record("the second change was made")
                return
            }

            #expect(one.value?.exemption.version == 2)
            #expect(try await town.cover(Plates.dutch(1), in: zone("VBN")) == .resident)
        }
    }

    @Test func `Only the holder and a case worker see an exemption or change it`() async throws {
        try await inTown { town in
            let exemption = try await town.issued(for: Plates.dutch(0))
            let stranger = Caller.citizen(bsn: "990000001")

            let seen = try await town.office.exemption(exemption, for: stranger)
            let listed = try await town.office.exemptions(for: stranger, page: PageRange())
            let withdrawn = try await town.office.withdraw(
                exemption: exemption,
                from: nil,
                reason: "",
                ifVersion: nil,
                by: stranger
            )
            let holder = Caller.citizen(bsn: "990000077")

            #expect(seen == nil && listed.isEmpty && withdrawn.isNotFound)
            #expect(try await town.office.exemption(exemption, for: holder) != nil)
        }
    }
}

/// A change that somebody may ask.
private struct Change {
    let plate: LicensePlate
    let start: Instant
    let end: Instant?
    let isWithdrawal: Bool

    init(now: Instant, _ numbers: inout SeededNumbers) {
        plate = Plates.dutch(.random(in: 0..<6, using: &numbers))
        start = now.adding(minutes: .random(in: 0..<5000, using: &numbers))
        let length = Int.random(in: 1..<8000, using: &numbers)
        end = Bool.random(using: &numbers) ? start.adding(minutes: length) : nil
        isWithdrawal = Int.random(in: 0..<25, using: &numbers) == 0
    }

    func make(to exemption: Reference, in town: Town) async throws -> Outcome<ExemptionView> {
        guard !isWithdrawal else {
            return try await town.office.withdraw(
                exemption: exemption,
                from: start,
                reason: "verhuisd",
                ifVersion: nil,
                by: town.clerk
            )
        }
        return try await town.office.change(
            plateOf: exemption,
            to: plate,
            from: start,
            until: end,
            ifVersion: nil,
            by: town.clerk
        )
    }
}

/// Which plate is covered when, kept as a list of what was asked: the last that is about a moment
/// counts.
private struct Model {
    private var changes: [(plate: String, stretch: Period)]
    private(set) var end: Instant

    init(plate: LicensePlate, whole: Period) {
        changes = [(plate.text, whole)]
        end = whole.end
    }

    mutating func make(_ change: Change, at now: Instant) {
        if change.isWithdrawal {
            end = change.start
        } else if let stretch = Period(from: change.start, until: change.end ?? .distantFuture) {
            changes.append((change.plate.text, stretch))
        }
    }

    func plate(at moment: Instant) -> String? {
        moment < end ? changes.last { $0.stretch.contains(moment) }?.plate : nil
    }

    /// Where something begins or ends, and the second before.
    var moments: [Instant] {
        (changes.flatMap { [$0.stretch.start, $0.stretch.end] } + [end])
            .flatMap { [$0, $0.adding(seconds: -1)] }
            .filter { $0 >= changes[0].stretch.start }
    }
}
