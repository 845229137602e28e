import ArgumentParser
import Foundation
import PermitOffice
import Permits
import PermitStore

/// Manages the API keys of scan suppliers and staff.
struct ClientCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "client",
        abstract: "Adds, lists, rotates and revokes API keys.",
        subcommands: [Add.self, List.self, Rotate.self, Revoke.self]
    )

    /// What a key may be for.
    enum ClientRole: String, ExpressibleByArgument, CaseIterable {
        case handhaver, behandelaar, beheerder
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds a key; the last line printed is the token, shown only this once."
        )

        @OptionGroup var record: RecordOptions
        @Argument(help: "A name to know it by, at most 64 characters.")
        var name: String
        @Option(help: "handhaver, behandelaar or beheerder.")
        var role: ClientRole
        @Option(help: "Who this is at home: nobody decides about themselves. Kept as a hash.")
        var bsn: String?
        @Option(help: "Front door at home: postcode, number, letter and addition, with commas.")
        var home: FrontDoor?

        func validate() throws {
            guard (1...64).contains(name.count) else {
                throw ValidationError("The name has 1 to 64 characters.")
            }
            if let bsn, bsn.utf8.count != 9 || !bsn.utf8.allSatisfy({ (48...57).contains($0) }) {
                throw ValidationError("A citizen service number has nine digits.")
            }
        }

        func run() async throws {
            let token = TokenHash.newToken()
            let (name, role, bsn, home) = (name, role.rawValue, bsn, home?.address)
            try await ClientCommand.change(record) { change, keys in
                let isTaken = try change.record.clients().contains { $0.name == name }
                if isTaken { throw Refusal("There is a client '\(name)' already; choose another.") }
                let hash = [UInt8](keys.tokens.hash(token))
                try change.addClient(name: name, role: role, tokenHash: hash)
                if bsn != nil || home != nil {
                    try change.keep(staff: name, bsn: bsn, address: home)
                }
            }
            print("\(name): added as \(role); this is the token, it is not shown again:")
            print(token)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the keys.")

        @OptionGroup var record: RecordOptions

        func run() async throws {
            let clients = try await record.store(.readOnly).read { try $0.clients() }
            for client in clients {
                print("\(client.name)\t\(client.role)\t\(client.isRevoked ? "revoked" : "active")")
            }
        }
    }

    struct Rotate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Gives a client another token; the old one counts no more."
        )

        @OptionGroup var record: RecordOptions
        @Argument(help: "The name of the client.")
        var name: String

        func run() async throws {
            let token = TokenHash.newToken()
            let name = name
            try await ClientCommand.change(record) { change, keys in
                let hash = [UInt8](keys.tokens.hash(token))
                guard try change.rotateClient(name: name, tokenHash: hash) else {
                    throw Refusal("There is no client '\(name)'; see 'client list'.")
                }
            }
            print("\(name): this is the new token, it is not shown again:")
            print(token)
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lets a client's token count no more."
        )

        @OptionGroup var record: RecordOptions
        @Argument(help: "The name of the client.")
        var name: String

        func run() async throws {
            let name = name
            try await ClientCommand.change(record) { change, _ in
                guard try change.revokeClient(name: name) else {
                    throw Refusal("There is no active client '\(name)'; see 'client list'.")
                }
            }
            print("\(name): revoked")
        }
    }

    private static func change(
        _ options: RecordOptions,
        _ body: @escaping @Sendable (inout RecordChange, KeyRing) throws -> Void
    ) async throws {
        let store = try options.store(.existing)
        let keys = store.keys
        try await store.commit(at: OfficeClock().now(), by: "beheer") { change in
            try body(&change, keys)
        }
        try store.file.close()
    }
}
