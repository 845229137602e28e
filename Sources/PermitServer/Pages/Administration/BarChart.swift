/// Counts as bars and as the table under them; a group that is too small is in neither.
struct BarChart: Sendable {
    /// The name of the chart on its page.
    let id: String
    let title: String
    /// What a row is: `week`, `ground`.
    let rowName: String
    let height: Int
    let bars: [Bar]
    let hasBars: Bool

    /// One row: a label, a bar and its number.
    struct Bar: Sendable {
        let label: String
        /// The number, or that the group is too small.
        let value: String
        /// Where the row begins, and its words and number stand, from the top.
        let top: Int
        let baseline: Int
        let numberBaseline: Int
        /// Of the most that there is; 0 when the group is too small.
        let width: Int
        let numberLeft: Int
    }

    private static let rowHeight = 46
    private static let widthMax = 420

    /// Draws rows; a count of nil is a group that is too small to show.
    init(
        _ id: String,
        title: String,
        rowName: String,
        tooSmall: String,
        _ rows: [(label: String, count: Int?)]
    ) {
        self.id = id
        self.title = title
        self.rowName = rowName
        let most = max(1, rows.compactMap(\.count).max() ?? 1)
        bars = rows.enumerated().map { index, row in
            let width = row.count.map { max(2, $0 * Self.widthMax / most) } ?? 0
            let top = index * Self.rowHeight
            return Bar(
                label: row.label,
                value: row.count.map(String.init) ?? tooSmall,
                top: top + 20,
                baseline: top + 14,
                numberBaseline: top + 34,
                width: width,
                numberLeft: width + 8
            )
        }
        height = rows.count * Self.rowHeight
        hasBars = rows.contains { $0.count != nil }
    }
}
