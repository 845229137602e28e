import PermitOffice
import PermitStore
import Permits
import Registers
import Testing

/// Mistakes that touched many exemptions: corrected as one thing, seen beforehand, undone exactly.
struct RepairTests {
    private let manager = Caller.officer(.beheerder, name: "chef")
    private let VBN = zone("VBN")
    private let LDC = zone("LDC")

    /// So many exemptions of the counter, for plates 0, 1 and so on.
    private func issue(_ count: Int, in town: Town) async throws -> [Reference] {
        var references: [Reference] = []
        for number in 0..<count {
            let resident = town.resident(number, at: julianabaan(number + 1))
            let issued = try await town.office.issue(
                CounterIssue(
                    product: .resident,
                    zone: VBN,
                    plate: Plates.dutch(number),
                    validity: period(
                        at("2026-01-05T00:00+01:00"),
                        at("2030-01-05T00:00+01:00")
                    ),
                    holder: resident.holder
                ),
                by: town.clerk
            )
            references.append(issued.exemption.exemption.reference)
        }
        return references
    }

    private func carryOut(
        _ measure: RepairMeasure,
        on selection: RepairSelection,
        isTrial: Bool = false,
        in town: Town
    ) async throws -> Outcome<RepairOutcome> {
        try await town.office.repair(
            selection,
            by: measure,
            description: "Verkeerd gekoppeld.",
            isTrial: isTrial,
            by: manager
        )
    }

    @Test func `A zone that was linked wrongly is put right for all, also for weeks gone by`()
        async throws
    {
        try await inTown(thursday("09:00")) { town in
            _ = try await issue(3, in: town)
            let since = at("2026-05-28T00:00+02:00")
            let before = thursday("09:59")
            town.set(thursday("10:00"))

            let outcome = try await carryOut(
                .otherZone(LDC, from: since),
                on: .fitting(zone: VBN, product: nil, decidedFrom: nil, decidedUntil: nil),
                in: town
            )

            guard case .carriedOut(let repair, let plans)? = outcome.value else {
                Issue.record("not carried out")
                return
            }
            #expect((repair.exemptions.count, plans.count) == (3, 3))
            for plate in (0..<3).map(Plates.dutch) {
                let moment = at("2026-06-10T12:00+02:00")
                #expect(try await town.cover(plate, in: LDC) == .resident)
                #expect(try await town.cover(plate, in: VBN) == nil)
                #expect(try await town.recordCover(plate, in: LDC, at: moment) == .resident)
                #expect(try await town.recordCover(plate, in: VBN, at: moment) == .resident)
                let known = try await town.recordCover(
                    plate,
                    in: LDC,
                    at: moment,
                    knownAt: before
                )
                #expect(known == nil)
                let knownThen = try await town.recordCover(
                    plate,
                    in: VBN,
                    at: moment,
                    knownAt: before
                )
                #expect(knownThen == .resident)
            }
            try town.expectIndexFollowsRecord()
            #expect(try town.fault() == nil)
        }
    }

    @Test func `A withdrawal by mistake is taken back, and the days between are covered`()
        async throws
    {
        try await inTown { town in
            let exemption = try await issue(1, in: town)[0]
            _ = try await town.office.withdraw(
                exemption: exemption,
                from: thursday("11:00"),
                reason: "Verkeerde persoon.",
                ifVersion: nil,
                by: town.clerk
            )
            town.set(at("2026-06-22T10:00+02:00"))
            #expect(try await town.cover(Plates.dutch(0), in: VBN) == nil)

            _ = try await carryOut(.reinstate, on: .named([exemption]), in: town)

            let view = try await town.office.exemption(exemption, for: town.clerk)
            #expect(view?.state == .active)
            #expect(try await town.cover(Plates.dutch(0), in: VBN) == .resident)
            let between = at("2026-06-19T12:00+02:00")
            #expect(try await town.recordCover(Plates.dutch(0), in: VBN, at: between) == .resident)
            #expect(try town.fault() == nil)
        }
    }

    @Test func `A repair makes nothing shorter, begins no later than now, and does something`()
        async throws
    {
        try await inTown { town in
            let ids = try await issue(2, in: town)

            let shorter = try await carryOut(
                .extend(until: at("2029-01-01T00:00+01:00")),
                on: .named(ids),
                in: town
            )
            let later = try await carryOut(
                .otherZone(LDC, from: thursday("10:01")),
                on: .named(ids),
                in: town
            )
            let onePlate = try await carryOut(
                .otherPlate(Plates.dutch(9), from: thursday("10:00")),
                on: .named(ids),
                in: town
            )

            #expect(shorter.refusal == .repair(.nothing))
            #expect(later.refusal == .repair(.notPast))
            #expect(onePlate.refusal == .repair(.onePlateForMany))
        }
    }

    @Test func `What changed since a repair stays as it is when the repair is undone`()
        async throws
    {
        try await inTown { town in
            let ids = try await issue(2, in: town)
            let outcome = try await carryOut(
                .otherZone(LDC, from: town.now),
                on: .named(ids),
                in: town
            )
            guard case .carriedOut(let repair, _)? = outcome.value else { return }
            _ = try await town.office.change(
                plateOf: ids[0],
                to: Plates.dutch(9),
                from: nil,
                until: nil,
                ifVersion: nil,
                by: town.clerk
            )

            let undone = try await town.office.undo(repair: repair.reference, by: manager)
            let twice = try await town.office.undo(repair: repair.reference, by: manager)

            #expect(undone.value?.kept == [ids[0]])
            #expect(undone.value?.repair.undoneAt == town.now)
            #expect(twice.refusal == .alreadyClosed)
            #expect(try await town.cover(Plates.dutch(9), in: LDC) == .resident)
            #expect(try await town.cover(Plates.dutch(1), in: VBN) == .resident)
            #expect(try town.fault() == nil)
        }
    }

    @Test(arguments: 0..<12)
    func `The preview is what happens, and after undoing every verdict is as before`(
        seed: Int
    ) async throws {
        let trial = Trial(seed: seed)
        try await inTown { town in
            let id = try await issue(1, in: town)[0]
            try await prepare(id, for: trial, in: town)
            let before = try await verdicts(at: trial.moments, in: town)
            let tried = try await carryOut(trial.measure, on: .named([id]), isTrial: true, in: town)
            #expect(try await verdicts(at: trial.moments, in: town) == before)

            let outcome = try await carryOut(trial.measure, on: .named([id]), in: town)

            guard case .preview(let planned)? = tried.value,
                case .carriedOut(let repair, _)? = outcome.value
            else {
                Issue.record("not carried out")
                return
            }
            let view = try #require(try await town.office.exemption(id, for: town.clerk))
            let covered = view.timeline.map { CoveredPlate(plate: $0.plate, right: $0.right) }
            #expect(Set(covered.map(told)) == Set(planned[0].after.map(told)))
            #expect(view.exemption.validity.end == planned[0].validUntil)
            #expect(view.exemption.zone == planned[0].zone)
            let after = try await verdicts(at: trial.moments, in: town)
            for (moment, covered) in before where moment < town.now {
                #expect(covered.isSubset(of: after[moment] ?? []))
            }
            try town.expectIndexFollowsRecord()
            #expect(try town.fault() == nil)

            _ = try await town.office.undo(repair: repair.reference, by: manager)

            #expect(try await verdicts(at: trial.moments, in: town) == before)
            try town.expectIndexFollowsRecord()
            #expect(try town.fault() == nil)
        }
    }

    /// Gives the exemption a history: another plate for a while, and a withdrawal to take back.
    private func prepare(_ id: Reference, for trial: Trial, in town: Town) async throws {
        _ = try await town.office.change(
            plateOf: id,
            to: Plates.dutch(8),
            from: thursday("12:00"),
            until: trial.comesBack ? thursday("15:00") : nil,
            ifVersion: nil,
            by: town.clerk
        )
        guard trial.measure == .reinstate else { return }
        _ = try await town.office.withdraw(
            exemption: id,
            from: at("2026-07-01T00:00+02:00"),
            reason: "Vergissing.",
            ifVersion: nil,
            by: town.clerk
        )
    }

    /// A cover in words, so that it does not matter how the plate was typed.
    private func told(_ cover: CoveredPlate) -> String {
        let period = cover.right.period
        return [
            cover.plate.text, cover.right.zone?.text ?? "-", period.start.iso, period.end.iso,
        ].joined(separator: " ")
    }

    /// Which plates are covered where, at each moment.
    private func verdicts(
        at moments: [Instant],
        in town: Town
    ) async throws -> [Instant: Set<String>] {
        var verdicts: [Instant: Set<String>] = [:]
        for moment in moments {
            var covered: Set<String> = []
            for plate in [Plates.dutch(0), Plates.dutch(8), Plates.dutch(9)] {
                for zone in [VBN, LDC]
                where try await town.recordCover(plate, in: zone, at: moment) != nil {
                    covered.insert("\(plate.text) \(zone.text)")
                }
            }
            verdicts[moment] = covered
        }
        return verdicts
    }
}

/// A repair at random, and moments at which to look.
private struct Trial {
    let measure: RepairMeasure
    let moments: [Instant]
    /// Whether the first plate comes back after a while.
    let comesBack: Bool

    init(seed: Int) {
        var numbers = SeededNumbers(seed: seed)
        let first = at("2026-01-01T12:00+01:00")
        moments = (0..<40).map { _ in
            first.adding(minutes: .random(in: 0..<(6 * 365 * 1440), using: &numbers))
        }
        let past = thursday("10:00").adding(minutes: -Int.random(in: 0..<200_000, using: &numbers))
        comesBack = Bool.random(using: &numbers)
        let measures: [RepairMeasure] = [
            .extend(until: at("2031-01-01T00:00+01:00")), .reinstate,
            .otherPlate(Plates.dutch(9), from: past), .otherZone(zone("LDC"), from: past),
        ]
        measure = measures[seed % measures.count]
    }
}
