/// Comma-separated values (RFC 4180), safe to open in a spreadsheet.
enum TransferCSV {
    /// A field as it is written.
    ///
    /// One that a spreadsheet would take for a formula gets an apostrophe before it, which `rows`
    /// takes away again.
    static func quoted(_ field: String) -> String {
        let safe = field.first.map { "=+-@\t'".contains($0) } ?? false ? "'" + field : field
        guard safe.contains(where: { "\",".contains($0) || $0.isNewline }) else { return safe }
        return "\"\(safe.replacing("\"", with: "\"\""))\""
    }

    /// The rows under the header, by name of column.
    static func rows(_ text: String) throws(InvalidTransfer) -> [[String: String]] {
        let lines = try split(text)
        guard let header = lines.first, Set(header).isSuperset(of: TransferLine.columns) else {
            throw InvalidTransfer(
                faults: [
                    "line 1: name the columns \(TransferLine.columns.joined(separator: ","))"
                ])
        }
        var rows: [[String: String]] = []
        for (index, line) in lines.dropFirst().enumerated() {
            guard line.count == header.count else {
                throw InvalidTransfer(
                    faults: ["line \(index + 2): has \(line.count) fields, not \(header.count)"])
            }
            let filled = zip(header, line).filter { !$0.1.isEmpty }
            rows.append(Dictionary(filled, uniquingKeysWith: { $1 }))
        }
        return rows
    }

    private static func split(_ text: String) throws(InvalidTransfer) -> [[String]] {
        var lines: [[String]] = []
        var line: [String] = []
        var field = ""
        var isQuoted = false
        var wasQuote = false
        for character in text {
            if isQuoted, !wasQuote {
                if character == "\"" { wasQuote = true } else { field.append(character) }
                continue
            }
            if wasQuote, character == "\"" {
                field.append(character)
                wasQuote = false
                continue
            }
            (isQuoted, wasQuote) = (false, false)
            switch character {
            case "\"" where field.isEmpty: isQuoted = true
            case ",":
                line.append(plain(field))
                field = ""
            case _ where character.isNewline:
                lines.append(line + [plain(field)])
                (line, field) = ([], "")
            default: field.append(character)
            }
        }
        if isQuoted, !wasQuote {
            throw InvalidTransfer(faults: ["line \(lines.count + 1): close the quotation mark"])
        }
        if !line.isEmpty || !field.isEmpty { lines.append(line + [plain(field)]) }
        return lines.filter { $0 != [""] }
    }

    private static func plain(_ field: String) -> String {
        field.hasPrefix("'") ? String(field.dropFirst()) : field
    }
}
