import ArgumentParser
import PermitOffice
import PermitStore
import Permits

/// Destroys cases that were kept long enough, or tells which are due.
struct PurgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Destroys what was kept as long as the archives prescribe.",
        discussion: """
            A case with an open objection, or that is held by 'hold', stays. What is destroyed \
            leaves a line in the audit chain and a count. The work is done in small changes: when \
            it is cut off, run it again. A running service does the same as things fall due; only \
            this command writes the file anew, so that no copy of a deleted byte is left in it.
            """
    )

    @OptionGroup var record: RecordOptions
    @Flag(help: "List what is due, and change nothing.")
    var dryRun = false
    @Option(help: "As of this day, such as 2026-03-02; today when left out.")
    var at: String?

    func run() async throws {
        let now = OfficeClock().now()
        let civil = try CivilClock.amsterdam()
        let moment = try at.map { try Self.moment($0, civil) } ?? now
        guard dryRun || moment <= now else {
            throw ValidationError("A day to come can only be looked at: add --dry-run.")
        }
        let store = try record.store(dryRun ? .readOnly : .existing)
        let destruction = CaseDestruction(
            in: store,
            under: try policy(of: store, at: moment, civil).retention,
            at: moment,
            civil: civil
        )
        try await dryRun ? list(destruction) : destroy(destruction, in: store, now: now)
    }

    private func list(_ destruction: CaseDestruction) async throws {
        let (cases, summary) = try await destruction.due()
        for one in cases {
            let references = [one.application, one.exemption].compactMap { $0?.text }
            let words = [Self.word(one.kind), DutchName.of(one.product)] + references
            print(words.joined(separator: " "))
        }
        print(Self.lines(of: summary).joined(separator: "\n"))
    }

    private func destroy(
        _ destruction: CaseDestruction,
        in store: Store,
        now: Instant
    ) async throws {
        var line = ProgressLine()
        let summary = try await destruction.run(by: "beheer", recordedAt: now) { soFar in
            line.show("\(soFar.caseCount) cases, \(soFar.visitPlates) plates of visitors")
        }
        line.begin("writing the file anew")
        defer { line.end() }
        try Refusal.naming(record.database) {
            try store.file.eraseRemains()
            try store.file.close()
        }
        line.end()
        print(Self.lines(of: summary).joined(separator: "\n"))
    }

    private func policy(
        of store: Store,
        at moment: Instant,
        _ civil: CivilClock
    ) throws -> PolicyVersion {
        try CheckDesk(store: store, civil: civil).municipality.policy(at: moment, clock: civil)
    }

    private static func lines(of summary: CaseDestruction.Summary) -> [String] {
        let counts = RetentionClass.allCases.map { kind in
            (word(kind), summary.cases[kind, default: [:]].values.reduce(0, +))
        }
        let others = [("bezoekkenteken", summary.visitPlates), ("bevinding", summary.findings)]
        return (counts + others).map { word, count in
            word + String(repeating: " ", count: max(1, 18 - word.count)) + String(count)
        }
    }

    private static func word(_ kind: RetentionClass) -> String {
        switch kind {
        case .granted: "verleend"
        case .withdrawn: "ingetrokken"
        case .refused: "geweigerd"
        case .aborted: "afgebroken"
        case .leftUnhandled: "buitenBehandeling"
        }
    }

    private static func moment(_ text: String, _ civil: CivilClock) throws -> Instant {
        guard let moment = try? MomentText.dayOrMoment(text, clock: civil) else {
            throw ValidationError("Write a day as 2026-03-02.")
        }
        return moment
    }
}
