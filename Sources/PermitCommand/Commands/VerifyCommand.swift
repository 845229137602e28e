import ArgumentParser
import PermitOffice
import PermitStore

/// Holds the database, the audit chain and the index against each other.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Holds the database, the audit chain and the index against each other."
    )

    @OptionGroup var record: RecordOptions

    func run() throws {
        var line = ProgressLine()
        defer { line.end() }
        let (file, keys) = try record.open(.readOnly)
        line.begin("looking over the file")
        if let damage = try file.firstDamage() { throw Refusal("\(record.database): \(damage)") }
        let store = Store(file: file, keys: keys) { _ in }
        line.begin("holding the record against itself")
        let sound = try store.readNow { try $0.verify() }
        if let fault = sound.fault { throw Refusal("\(record.database): \(fault)") }
        line.end()
        print(
            "\(record.database): sound; \(sound.auditLines) audit lines, \(sound.rights) rights"
        )
    }
}
