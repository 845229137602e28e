import Foundation
import PermitStore
import Permits

/// Exemptions and visits as text: a line for each stretch of cover and for each visit.
public enum TransferFile {
    /// What a file holds.
    public enum Kind: Hashable, Sendable {
        case municipality, exemptions
    }

    /// The first line of a CSV file.
    public static let csvHeader = TransferLine.columns.joined(separator: ",")

    /// What a text is: a municipality file is one JSON object with the member `gemeente`.
    public static func kind(of text: String) -> Kind {
        let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return object?["gemeente"] == nil ? .exemptions : .municipality
    }

    /// The lines of one exemption.
    public static func lines(of transfer: Transfer, isCSV: Bool) -> [String] {
        TransferLine.all(of: transfer).map { isCSV ? $0.csv : $0.json }
    }

    /// Reads a file of either form; throws every fault at once.
    public static func read(_ text: String) throws(InvalidTransfer) -> [Transfer] {
        let isJSON = text.hasPrefix("{")
        let rows = try isJSON ? TransferJSON.rows(text) : TransferCSV.rows(text)
        let firstLine = isJSON ? 1 : 2
        var order: [String] = []
        var groups: [String: [(line: Int, row: [String: String])]] = [:]
        for (index, row) in rows.enumerated() {
            let reference = row["ontheffing"] ?? ""
            if groups[reference] == nil { order.append(reference) }
            groups[reference, default: []].append((firstLine + index, row))
        }
        var faults: [String] = []
        let transfers = order.compactMap { reference in
            TransferReader(rows: groups[reference] ?? []).read(&faults)
        }
        guard faults.isEmpty else { throw InvalidTransfer(faults: faults) }
        return transfers
    }
}
