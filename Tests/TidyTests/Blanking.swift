/// Replaces comments, the contents of string literals and names in backticks by spaces.
///
/// What is left has the same lines and columns, and can be searched for code without being fooled by
/// prose. Code inside an interpolation is kept.
struct Blanking {
    private let input: [UInt8]
    private var output: [UInt8]
    private var position = 0

    static func blanked(_ text: String) -> String {
        var blanking = Blanking(text)
        blanking.code(insideInterpolation: false)
        return String(decoding: blanking.output, as: UTF8.self)
    }

    private init(_ text: String) {
        input = Array(text.utf8)
        output = []
        output.reserveCapacity(input.count)
    }

    private mutating func code(insideInterpolation: Bool) {
        var depth = 0
        while position < input.count {
            if next("//") {
                while position < input.count, input[position] != UInt8(ascii: "\n") { blank() }
            } else if next("/*") {
                comment()
            } else if next("`") {
                rawIdentifier()
            } else if let hashes = hashesBeforeQuote() {
                literal(hashes: hashes)
            } else {
                if next("(") { depth += 1 }
                if next(")") { depth -= 1 }
                keep()
                if insideInterpolation, depth < 0 { return }
            }
        }
    }

    private mutating func comment() {
        var depth = 0
        repeat {
            if next("/*") {
                depth += 1
                blank(2)
            } else if next("*/") {
                depth -= 1
                blank(2)
            } else {
                blank()
            }
        } while depth > 0 && position < input.count
    }

    private mutating func rawIdentifier() {
        keep()
        while position < input.count, !next("`"), !next("\n") { blank() }
        if position < input.count { keep() }
    }

    /// How many `#` stand before the quote that opens a literal here, if one does.
    private func hashesBeforeQuote() -> Int? {
        var ahead = position
        while ahead < input.count, input[ahead] == UInt8(ascii: "#") { ahead += 1 }
        guard ahead < input.count, input[ahead] == UInt8(ascii: "\"") else { return nil }
        return ahead - position
    }

    private mutating func literal(hashes: Int) {
        let marks = String(repeating: "#", count: hashes)
        keep(hashes)
        let isMultiline = next("\"\"\"")
        let quotes = isMultiline ? "\"\"\"" : "\""
        keep(quotes.utf8.count)
        while position < input.count {
            if next(quotes + marks) {
                keep(quotes.utf8.count + hashes)
                return
            } else if next("\\" + marks + "(") {
                keep(hashes + 2)
                code(insideInterpolation: true)
            } else if next("\\" + marks) {
                blank(hashes + 2)
            } else if !isMultiline, next("\n") {
                return
            } else {
                blank()
            }
        }
    }

    private func next(_ expected: String) -> Bool {
        input[position...].starts(with: expected.utf8)
    }

    private mutating func keep(_ count: Int = 1) {
        let end = min(position + count, input.count)
        output.append(contentsOf: input[position..<end])
        position = end
    }

    private mutating func blank(_ count: Int = 1) {
        let end = min(position + count, input.count)
        while position < end {
            let isLineBreak = input[position] == UInt8(ascii: "\n")
            output.append(isLineBreak ? UInt8(ascii: "\n") : UInt8(ascii: " "))
            position += 1
        }
    }
}
