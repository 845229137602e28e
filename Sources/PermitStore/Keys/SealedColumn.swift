import Foundation

/// The column that a sealed text belongs to; moved to another column, it does not open.
public struct SealedColumn: Hashable, Sendable {
    /// Table and column, as in the schema.
    public let name: String

    /// Names a column of a table.
    public init(_ table: String, _ column: String) {
        name = "\(table).\(column)"
    }

    /// What is sealed along with each text.
    var label: Data { Data(name.utf8) }
}
