import ArgumentParser
import PermitOffice
import PermitStore
import Permits

/// Keeps a case beyond its term, for instance while a court looks at it.
struct HoldCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold",
        abstract: "Keeps a case beyond its term, or lets it go again.",
        discussion: "Without a case it lists what is held."
    )

    @OptionGroup var record: RecordOptions
    @Argument(
        help: "The case number, such as 2026-000123, or the id of an application or exemption."
    )
    var name: String?
    @Option(help: "Why it is kept; without names or plates.")
    var reason: String?
    @Flag(help: "Let it go again.")
    var lift = false

    func validate() throws {
        guard name != nil, !lift, (reason ?? "").isEmpty else { return }
        throw ValidationError("Say why with --reason, or let it go again with --lift.")
    }

    func run() async throws {
        guard let name else { return try list() }
        let store = try record.store(.existing)
        let (lift, reason) = (lift, reason ?? "")
        let text: String = try await store.commit(at: OfficeClock().now(), by: "beheer") { change in
            switch try NamedCase.find(name, in: change.record) {
            case .application(let found) where lift:
                return "\(name): \(try change.release(application: found)) lifted"
            case .exemption(let found) where lift:
                return "\(name): \(try change.release(exemption: found)) lifted"
            case .application(let found): try change.hold(application: found, reason: reason)
            case .exemption(let found): try change.hold(exemption: found, reason: reason)
            }
            return "\(name): held"
        }
        try store.file.close()
        print(text)
    }

    private func list() throws {
        let holds = try record.store(.readOnly).readNow { try $0.retentionHolds() }
        for hold in holds {
            let subject = (hold.application ?? hold.exemption)?.text ?? "–"
            print("\(subject) \(hold.setAt.iso) \(hold.reason)")
        }
    }
}
