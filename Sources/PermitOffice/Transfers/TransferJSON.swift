import Foundation

/// Lines of JSON.
enum TransferJSON {
    /// A text as JSON writes it.
    static func quoted(_ text: String) -> String {
        let data = try? JSONEncoder().encode(text)
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }

    /// The objects, one a line, each with text alone.
    static func rows(_ text: String) throws(InvalidTransfer) -> [[String: String]] {
        var rows: [[String: String]] = []
        var faults: [String] = []
        for (index, line) in text.split(whereSeparator: \.isNewline).enumerated() {
            let row = try? JSONDecoder().decode([String: String].self, from: Data(line.utf8))
            if let row {
                rows.append(row)
            } else {
                faults.append("line \(index + 1): write a JSON object whose members are text")
            }
        }
        guard faults.isEmpty else { throw InvalidTransfer(faults: faults) }
        return rows
    }
}
