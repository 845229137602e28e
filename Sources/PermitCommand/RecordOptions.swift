import ArgumentParser
import Foundation
import PermitStore

/// Which record a command works on, and the keys that open it.
struct RecordOptions: ParsableArguments {
    @Option(help: "The database file.")
    var database = "kentekenloket.sqlite"

    @Option(
        help: """
            The key file; KENTEKENLOKET_KEY_FILE when left out, or else the database's name with \
            .key behind it.
            """
    )
    var keyFile: String?

    /// The key file that counts.
    var keyPath: String {
        keyFile ?? ProcessInfo.processInfo.environment["KENTEKENLOKET_KEY_FILE"]
            ?? database + ".key"
    }

    /// Opens the record.
    func open(_ mode: StoreFile.Mode) throws -> (file: StoreFile, keys: KeyRing) {
        guard mode == .create || FileManager.default.fileExists(atPath: database) else {
            throw Refusal("\(database): \(StoreFault.missing)")
        }
        let keys = try KeyRing.load(from: keyPath)
        return try Refusal.naming(database) {
            (try StoreFile(database, mode: mode, keys: keys), keys)
        }
    }

    /// Opens the record to ask or change it from the command line.
    func store(_ mode: StoreFile.Mode) throws -> Store {
        let (file, keys) = try open(mode)
        return Store(file: file, keys: keys) { _ in }
    }
}
