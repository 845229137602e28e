import ArgumentParser
import Foundation
import PermitOffice
import PermitServer

/// Looks at the receipts that holders keep of what a scan is told.
struct ReceiptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt",
        abstract: "Checks receipts.",
        subcommands: [Verify.self]
    )

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tells whether a receipt is whole, and what it says.",
            discussion: """
                Needs the public key alone; no database and no secret. Get it from \
                /v1/ondertekensleutels or by 'key public'.
                """
        )

        @Argument(help: "The file with the receipt; - reads it from standard input.")
        var file: String
        @Option(help: "A file with the keys (a JWK set), or one key in base64url.")
        var key: String

        func run() throws {
            let keys = try Self.keys(key)
            let text = try read(limit: SignedText.sizeMax + 2)
            do throws(ReceiptFault) {
                print(try ReceiptText.lines(text, keys: keys).joined(separator: "\n"))
            } catch {
                throw Refusal("\(error)")
            }
        }

        private func read(limit: Int) throws -> String {
            let handle: FileHandle
            if file == "-" {
                handle = .standardInput
            } else {
                guard let opened = FileHandle(forReadingAtPath: file) else {
                    throw Refusal("\(file): cannot be read")
                }
                handle = opened
            }
            guard let data = try? handle.read(upToCount: limit + 1) else {
                throw Refusal("\(file): cannot be read")
            }
            guard data.count <= limit else { throw Refusal("\(ReceiptFault.tooLong)") }
            let text = String(decoding: data, as: UTF8.self)
            return text.trimmingCharacters(in: .whitespacesAndNewlines)
        }

        private static func keys(_ named: String) throws -> [PublicKey] {
            if let key = PublicKey(named) { return [key] }
            guard let data = FileManager.default.contents(atPath: named) else {
                throw Refusal("\(named): neither a file that can be read nor a public key")
            }
            guard let keys = ReceiptText.keys(in: data) else {
                throw Refusal("\(named): no set of keys (JWK set)")
            }
            guard !keys.isEmpty else { throw Refusal("\(named): has no Ed25519 key to check with") }
            return keys
        }
    }
}
