/// Which control characters a text may hold.
enum ControlCharacters: Sendable {
    /// None: text on one line.
    case refused
    /// Tabs and line ends: text of many lines.
    case inLines
    /// Any, because a parser of the trade judges the text.
    case left

    /// Whether this one may not stand there.
    func refuses(_ scalar: Unicode.Scalar) -> Bool {
        switch (self, scalar.value) {
        case (.left, _): false
        case (.inLines, 9), (.inLines, 10), (.inLines, 13): false
        case (_, 0...0x1F), (_, 0x7F...0x9F): true
        default: false
        }
    }
}
