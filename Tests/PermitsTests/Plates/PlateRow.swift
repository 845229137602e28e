import Foundation
import Testing

/// One row of `plates.csv`.
struct PlateRow: CustomTestStringConvertible, Sendable {
    let id: String
    let input: String
    let normalForm: String
    let display: String
    let kind: String
    let sidecode: Int?
    let isWellFormed: Bool
    let warnings: Set<String>

    var testDescription: String { "\(id) \(input)" }

    static let all = rows()

    private static func rows() -> [PlateRow] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "plates.csv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                .map(String.init)
            return PlateRow(
                id: cells[0],
                input: cells[1],
                normalForm: cells[2],
                display: cells[3],
                kind: cells[4],
                sidecode: Int(cells[5]),
                isWellFormed: cells[6] == "yes",
                warnings: Set(cells[7].split(separator: ";").map(String.init))
            )
        }
    }
}
