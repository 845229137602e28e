import ArgumentParser
import Foundation
import PermitStore

/// Puts a copy of the record in an empty place.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Puts a copy made by 'backup' in an empty place."
    )

    @OptionGroup var record: RecordOptions
    @Argument(help: "The copy to put back.")
    var copy: String

    func run() throws {
        let keys = try KeyRing.load(from: record.keyPath)
        let file = try Refusal.naming(copy) {
            try StoreFile(copy, mode: .readOnly, keys: keys)
        }
        try Refusal.naming(record.database) { try file.copy(to: record.database) }
        print("\(record.database): restored from \(copy)")
    }
}
