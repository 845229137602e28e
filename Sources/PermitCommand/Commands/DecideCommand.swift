import ArgumentParser
import PermitOffice
import PermitStore
import Permits

/// Lays decisions of the past before the rules of today.
struct DecideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Repeats decisions: the same facts before the rules of today.",
        discussion: """
            Prints the facts with their source, what each rule said with its article, and the \
            outcome then and now. Ends with code 1 when they differ. Nothing is changed.
            """
    )

    @OptionGroup var record: RecordOptions
    @Option(help: "A case number such as 2026-000123, the id of an application, or all.")
    var replay: String
    @Flag(help: "Show the postcode and house number too.")
    var facts = false

    func run() throws {
        let store = try record.store(.readOnly)
        let (count, differing) =
            try replay == "all" ? repeatAll(of: store) : repeatOne(replay, in: store)
        guard differing == 0 else {
            throw Refusal("\(differing) of \(count) decisions would differ today")
        }
        if replay == "all" { print("\(count) beoordelingen, alle gelijk") }
    }

    private func repeatOne(_ name: String, in store: Store) throws -> (Int, Int) {
        let replays = try store.readNow { record in
            guard case .application(let application) = try NamedCase.find(name, in: record) else {
                throw Refusal("\(name): it followed from no application")
            }
            return try DecisionReplay.all(of: application, in: record)
        }
        replays.forEach(show)
        return (replays.count, replays.count(where: \.differs))
    }

    /// Shows those that differ only.
    private func repeatAll(of store: Store) throws -> (Int, Int) {
        var line = ProgressLine()
        defer { line.end() }
        var count = 0
        var differing = 0
        try store.readNow { record in
            try record.eachAssessment { stored in
                let replay = DecisionReplay(stored)
                count += 1
                line.show("\(count) assessments")
                guard replay.differs else { return }
                differing += 1
                line.end()
                show(replay)
            }
        }
        return (count, differing)
    }

    private func show(_ replay: DecisionReplay) {
        print(replay.lines(withAddress: facts).joined(separator: "\n"))
    }
}
