import ArgumentParser
import PermitStore

/// Makes the file with the keys that everything personal is sealed with.
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Makes a key file.",
        subcommands: [Create.self]
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
}
