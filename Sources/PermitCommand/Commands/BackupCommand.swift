import ArgumentParser
import Foundation
import PermitStore

/// Copies the record while it is in use.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copies the database while the service runs."
    )

    @OptionGroup var record: RecordOptions
    @Argument(help: "The copy to make; it must not exist yet.")
    var copy: String

    func run() throws {
        let (file, _) = try record.open(.readOnly)
        try Refusal.naming(copy) { try file.copy(to: copy) }
        print("\(copy): copy of \(record.database); keep the key file apart from it")
    }
}
