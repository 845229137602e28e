/// A text as a QR code with error correction of level M (ISO/IEC 18004:2015), byte mode.
struct QRCode: Sendable {
    /// Modules in a row, without the white margin of four that must be around it.
    let size: Int
    private let dark: [Bool]

    /// Encodes a text; nil when it is longer than 213 bytes.
    ///
    /// The mask is the one of the eight that leaves the fewest patterns that confuse a reader,
    /// unless one is asked for.
    init?(_ text: String, mask asked: Int? = nil) {
        let bytes = Array(text.utf8)
        guard let version = QRVersion(holding: bytes.count) else { return nil }
        let drawn = QRSquare(version, codewords: QRCodewords.all(of: bytes, version))
        let masked = (asked.map { [$0] } ?? Array(0..<8)).map(drawn.masked)
        guard let best = masked.min(by: { $0.penalty < $1.penalty }) else { return nil }
        size = version.size
        dark = best.dark
    }

    /// Whether the module in this row and column is dark.
    func isDark(row: Int, column: Int) -> Bool {
        dark[row * size + column]
    }
}
