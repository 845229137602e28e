import ArgumentParser
import Foundation
import PermitOffice
import PermitStore

/// Writes out exemptions and visits, the municipality file, or its schema.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes exemptions and visits to standard output; 'import' takes them in again.",
        discussion: "The output holds personal data in the clear: keep it as safe as the key file."
    )

    /// How it is written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case ndjson, csv, gemeente
    }

    @OptionGroup var record: RecordOptions
    @Option(help: "ndjson, csv, or gemeente for the municipality file.")
    var format = Format.ndjson
    @Flag(help: "Print the JSON Schema of a municipality file instead.")
    var schema = false

    func run() async throws {
        if schema { return print(MunicipalityShelf.schema) }
        let store = try record.store(.readOnly)
        if format == .gemeente {
            let document = try store.readNow { try $0.municipality(version: $0.version()) }
            return print(document ?? MunicipalityShelf.leidschendamVoorburg)
        }
        let isCSV = format == .csv
        if isCSV { print(TransferFile.csvHeader) }
        try store.readNow { record in
            try record.eachTransfer { transfer in
                for line in TransferFile.lines(of: transfer, isCSV: isCSV) { print(line) }
            }
        }
    }
}
