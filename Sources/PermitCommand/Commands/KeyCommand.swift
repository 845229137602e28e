import ArgumentParser
import PermitOffice
import PermitServer
import PermitStore

/// Makes the file with the keys that everything personal is sealed with, and tells its public one.
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Makes a key file, or tells its public key.",
        subcommands: [Create.self, Public.self]
    )

    struct Create: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a key file that only its owner may read."
        )

        @Argument(help: "The file to make; it must not exist yet.")
        var file: String

        func run() throws {
            _ = try KeyRing.create(at: file)
            print("\(file): made; without it the database cannot be read, so keep a copy safe")
        }
    }
    struct Public: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints the key by which anyone can check receipts, as a JWK set."
        )

        @Argument(help: "The key file.")
        var file: String

        func run() throws {
            let keys = try KeyRing.load(from: file)
            print(ReceiptText.keySet(PublicKey(keys.signing.verifyingKey)))
        }
    }
}
