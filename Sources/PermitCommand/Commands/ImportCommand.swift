import ArgumentParser
import Foundation
import PermitOffice
import PermitStore
import Permits

/// Takes in a municipality file, or exemptions and visits that were exported.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes in a municipality file (JSON), or exemptions (CSV or NDJSON).",
        discussion: "All of it is taken in, or nothing."
    )

    @OptionGroup var record: RecordOptions
    @Argument(help: "The file.")
    var file: String

    func run() async throws {
        let text = try MunicipalityPath.read(file)
        if TransferFile.kind(of: text) == .municipality {
            _ = try MunicipalityShelf.read(text)
            try await commit { try $0.replaceMunicipality(text) }
            return print("\(file): the municipality file counts from now on")
        }
        var line = ProgressLine()
        defer { line.end() }
        line.begin("reading \(file)")
        let transfers: [Transfer]
        do {
            transfers = try TransferFile.read(text)
        } catch {
            throw Refusal("\(file): \(error)")
        }
        let count = transfers.count
        // Exemptions reach the index of a running service only at its start, so none may run.
        let claim = try Refusal.naming(record.database) { try StoreClaim(record.database) }
        line.begin("taking in \(count) exemptions")
        try await commit { try $0.take(transfers) }
        withExtendedLifetime(claim) {}
        line.end()
        print("\(file): \(count) exemptions taken in")
    }

    private func commit(
        _ body: @escaping @Sendable (inout RecordChange) throws -> Void
    ) async throws {
        let store = try record.store(.existing)
        try await store.commit(at: OfficeClock().now(), by: "beheer", body)
        try store.file.close()
    }
}
