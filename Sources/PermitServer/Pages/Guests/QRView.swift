/// A QR code as the path of a drawing, one square unit a module, with the margin around it.
struct QRView: Sendable {
    /// Width and height of the drawing.
    let size: String
    /// The dark modules, a stroke for each run of them.
    let path: String

    /// Draws a text; nil when it is too long for a code.
    init?(_ text: String) {
        guard let code = QRCode(text) else { return nil }
        let margin = 4
        size = String(code.size + 2 * margin)
        var path = ""
        for row in 0..<code.size {
            var column = 0
            while column < code.size {
                let start = column
                while column < code.size, code.isDark(row: row, column: column) { column += 1 }
                if column > start {
                    path +=
                        "M\(start + margin) \(row + margin)h\(column - start)v1H\(start + margin)z"
                }
                column += 1
            }
        }
        self.path = path
    }
}
