extension QRSquare {
    /// How much of the square could confuse a reader (ISO/IEC 18004:2015, 7.8.3).
    var penalty: Int {
        let rows = (0..<size).map { row in (0..<size).map { dark[row * size + $0] } }
        let columns = (0..<size).map { column in (0..<size).map { dark[$0 * size + column] } }
        let lines = rows + columns
        return lines.reduce(0) { $0 + Self.runs($1) + Self.eyes($1) } + blocks(rows) + balance
    }

    /// Five or more of a kind in a row.
    private static func runs(_ line: [Bool]) -> Int {
        var (penalty, length) = (0, 1)
        for place in 1...line.count {
            if place < line.count, line[place] == line[place - 1] {
                length += 1
            } else {
                if length >= 5 { penalty += length - 2 }
                length = 1
            }
        }
        return penalty
    }

    /// What looks like the middle of an eye: 1:1:3:1:1 with four light ones before or behind it.
    private static func eyes(_ line: [Bool]) -> Int {
        let eye = [true, false, true, true, true, false, true]
        let margin = Array(repeating: false, count: 4)
        guard line.count >= 11 else { return 0 }
        return (0...(line.count - 11)).reduce(0) { penalty, start in
            let part = Array(line[start..<start + 11])
            return penalty + (part == eye + margin || part == margin + eye ? 40 : 0)
        }
    }

    /// Squares of two by two of a kind.
    private func blocks(_ rows: [[Bool]]) -> Int {
        var count = 0
        for row in 1..<size {
            for column in 1..<size {
                let one = rows[row][column]
                let isBlock =
                    rows[row][column - 1] == one && rows[row - 1][column] == one
                    && rows[row - 1][column - 1] == one
                count += isBlock ? 1 : 0
            }
        }
        return 3 * count
    }

    /// How far from half of the modules is dark, in steps of five hundredths.
    private var balance: Int {
        let share = dark.count { $0 } * 20
        return (abs(share - dark.count * 10) / dark.count) * 10
    }
}
