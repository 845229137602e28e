/// SQL is spelled out: values go in as arguments, never into the text.
enum SpelledOutSQL {
    /// Each `sql:` whose text, or any part added to it, is interpolated.
    ///
    /// A `PRAGMA` takes no arguments, so it may carry its number in its text.
    static func findings(in file: SourceFile) -> [String] {
        // In the blanked code an interpolation is all that is left of a literal's contents.
        file.code.ranges(of: "sql:").compactMap { found in
            let argument = argument(in: file.code[found.upperBound...])
            guard argument.contains(#/"[^"]*\\#*\(/#) else { return nil }
            guard !isPragma(at: found.upperBound, in: file) else { return nil }
            let line = file.code[..<found.lowerBound].count { $0 == "\n" } + 1
            return "\(file.path):\(line): SQL with a value in its text"
        }
    }

    /// Whether the text that follows a place opens with `PRAGMA`; blanking moves no byte.
    private static func isPragma(at place: String.Index, in file: SourceFile) -> Bool {
        let offset = file.code.utf8.distance(from: file.code.startIndex, to: place)
        let rest = file.text.utf8.dropFirst(offset).drop { " \n\"".utf8.contains($0) }
        return rest.starts(with: "PRAGMA ".utf8)
    }

    /// The text up to the comma or bracket that ends the argument.
    private static func argument(in code: Substring) -> Substring {
        var depth = 0
        for index in code.indices {
            switch code[index] {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            case "," where depth == 0: return code[..<index]
            default: break
            }
            if depth < 0 { return code[..<index] }
        }
        return code
    }
}
