/// The square of a QR code: the patterns that every one has, and the codewords in between
/// (ISO/IEC 18004:2015, 6.3 and 7.7).
struct QRSquare {
    let size: Int
    private(set) var dark: [Bool]
    /// Modules that belong to no codeword.
    private var isFixed: [Bool]

    init(_ version: QRVersion, codewords: [UInt8]) {
        size = version.size
        dark = Array(repeating: false, count: size * size)
        isFixed = dark
        drawTiming()
        for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] {
            drawFinder(row, column)
        }
        drawAlignment(version.alignment)
        drawVersion(version.number)
        drawFormat(mask: 0)
        place(codewords)
    }

    /// The same with this mask over the codewords, and with its number.
    func masked(_ mask: Int) -> QRSquare {
        var square = self
        for row in 0..<size {
            for column in 0..<size where !isFixed[row * size + column] {
                if Self.flips(mask, row, column) { square.dark[row * size + column].toggle() }
            }
        }
        square.drawFormat(mask: mask)
        return square
    }

    private static func flips(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
        let product = row * column
        return switch mask {
        case 0: (row + column) % 2 == 0
        case 1: row % 2 == 0
        case 2: column % 3 == 0
        case 3: (row + column) % 3 == 0
        case 4: (row / 2 + column / 3) % 2 == 0
        case 5: product % 2 + product % 3 == 0
        case 6: (product % 2 + product % 3) % 2 == 0
        default: ((row + column) % 2 + product % 3) % 2 == 0
        }
    }
}

// The patterns.
extension QRSquare {
    private mutating func fix(_ row: Int, _ column: Int, _ isDark: Bool) {
        guard 0..<size ~= row, 0..<size ~= column else { return }
        dark[row * size + column] = isDark
        isFixed[row * size + column] = true
    }

    private mutating func drawTiming() {
        for place in 0..<size {
            fix(6, place, place % 2 == 0)
            fix(place, 6, place % 2 == 0)
        }
    }

    /// One of the three eyes with the white line around it.
    private mutating func drawFinder(_ row: Int, _ column: Int) {
        for down in -4...4 {
            for right in -4...4 {
                let ring = max(abs(down), abs(right))
                fix(row + down, column + right, ring != 2 && ring != 4)
            }
        }
    }

    private mutating func drawAlignment(_ places: [Int]) {
        guard let last = places.last else { return }
        for row in places {
            for column in places {
                let isEye =
                    row == 6 && (column == 6 || column == last) || row == last && column == 6
                guard !isEye else { continue }
                for down in -2...2 {
                    for right in -2...2 {
                        fix(row + down, column + right, max(abs(down), abs(right)) != 1)
                    }
                }
            }
        }
    }

    /// From version 7 on the number stands in the square, twice, with its own correction.
    private mutating func drawVersion(_ number: Int) {
        guard number >= 7 else { return }
        let bits = number << 12 | Self.remainder(of: number << 12, by: 0x1F25, bits: 12)
        for place in 0..<18 {
            let isDark = bits >> place & 1 == 1
            let (far, near) = (size - 11 + place % 3, place / 3)
            fix(far, near, isDark)
            fix(near, far, isDark)
        }
    }

    /// Level M and the mask, twice, with their own correction.
    private mutating func drawFormat(mask: Int) {
        let bits = Self.format(mask: mask)
        for place in 0..<15 {
            let isDark = bits >> place & 1 == 1
            switch place {
            case 0...5: fix(place, 8, isDark)
            case 6: fix(7, 8, isDark)
            case 7: fix(8, 8, isDark)
            case 8: fix(8, 7, isDark)
            default: fix(8, 14 - place, isDark)
            }
            if place < 8 {
                fix(8, size - 1 - place, isDark)
            } else {
                fix(size - 15 + place, 8, isDark)
            }
        }
        fix(size - 8, 8, true)
    }

    /// The fifteen bits that tell level M and this mask.
    static func format(mask: Int) -> Int {
        (mask << 10 | remainder(of: mask << 10, by: 0x537, bits: 10)) ^ 0x5412
    }

    private static func remainder(of value: Int, by divisor: Int, bits: Int) -> Int {
        var rest = value
        for bit in (bits..<bits + 8).reversed() where rest >> bit & 1 == 1 {
            rest ^= divisor << (bit - bits)
        }
        return rest
    }

    /// Lays the bits in columns of two, from the right, upwards and downwards in turn.
    private mutating func place(_ codewords: [UInt8]) {
        var bit = 0
        var isUp = true
        for right in stride(from: size - 1, to: 0, by: -2).map({ $0 <= 6 ? $0 - 1 : $0 }) {
            for step in 0..<size {
                let row = isUp ? size - 1 - step : step
                for column in [right, right - 1] where !isFixed[row * size + column] {
                    guard bit < codewords.count * 8 else { continue }
                    dark[row * size + column] = codewords[bit / 8] >> UInt8(7 - bit % 8) & 1 == 1
                    bit += 1
                }
            }
            isUp.toggle()
        }
    }
}
