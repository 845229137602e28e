/// How long a file and a function may be.
enum Lengths {
    static let fileMax = 300
    static let functionMax = 70

    static func findings(in file: SourceFile) -> [String] {
        var findings: [String] = []
        if file.lineCount > fileMax {
            findings.append("\(file.path): \(file.lineCount) lines, \(fileMax) is the most")
        }
        for function in functions(in: file) where function.lines > functionMax {
            findings.append(
                "\(file.path):\(function.start): a function of \(function.lines) lines, "
                    + "\(functionMax) is the most"
            )
        }
        return findings
    }

    /// Each function and initialiser with a body of its own lines: where it starts, how long it is.
    ///
    /// This leans on the formatting that is checked beside it: a body ends at the first brace that
    /// stands in the column where its declaration starts.
    static func functions(in file: SourceFile) -> [(start: Int, lines: Int)] {
        let lines = file.codeLines
        let declaration =
            #/
            \s* (?: (?: @\w+ (?: \([^)]*\) )? | \w+ (?: \(\w+\) )? ) \s+ )*
            (?: func\s | init[?<(] )
            /#
        return lines.indices.compactMap { start in
            guard lines[start].contains("func ") || lines[start].contains("init"),
                lines[start].prefixMatch(of: declaration) != nil,
                let end = end(of: start, in: lines)
            else { return nil }
            return (start + 1, end - start + 1)
        }
    }

    private static func end(of start: Int, in lines: [Substring]) -> Int? {
        let column = indentation(of: lines[start])
        for index in lines.indices.dropFirst(start + 1) {
            let rest = lines[index].drop { $0 == " " }
            guard !rest.isEmpty, indentation(of: lines[index]) <= column else { continue }
            guard indentation(of: lines[index]) == column else { return nil }
            if rest.first == "}" { return index }
            let continuesSignature = [")", "where ", "->", "{"].contains { rest.hasPrefix($0) }
            guard continuesSignature else { return nil }
        }
        return nil
    }

    private static func indentation(of line: Substring) -> Int { line.prefix { $0 == " " }.count }
}
