/// The sizes of a QR code with error correction of level M: how much fits, and in which blocks
/// (ISO/IEC 18004:2015, tables 7, 9 and E.1).
struct QRVersion: Sendable, Equatable {
    /// 1 to 10; one more makes the square four modules wider.
    let number: Int

    /// The smallest version that holds so many bytes; nil when none of the ten does.
    init?(holding bytes: Int) {
        let fitting = (1...10).first { number in
            let lengthBits = number < 10 ? 8 : 16
            return 4 + lengthBits + 8 * bytes <= 8 * QRVersion(number).dataCount
        }
        guard let fitting else { return nil }
        self.init(fitting)
    }

    private init(_ number: Int) {
        self.number = number
    }

    /// Modules in a row.
    var size: Int { 17 + 4 * number }

    /// The bits that tell how long the text is.
    var lengthBits: Int { number < 10 ? 8 : 16 }

    /// Codewords of data.
    var dataCount: Int {
        Self.codewords[number - 1] - correctionCount * blockCount
    }

    /// Correction codewords of each block.
    var correctionCount: Int { [10, 16, 26, 18, 24, 16, 18, 22, 22, 26][number - 1] }

    /// Into how many blocks the data is cut; the last ones may be one codeword longer.
    var blockCount: Int { [1, 1, 1, 2, 2, 4, 4, 4, 5, 5][number - 1] }

    /// Where the centres of the alignment patterns lie, in rows and in columns.
    var alignment: [Int] {
        switch number {
        case 1: []
        case 2...6: [6, 10 + 4 * number]
        default: [6, 8 + 2 * number, 10 + 4 * number]
        }
    }

    /// Codewords of data and correction together.
    private static let codewords = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346]
}
