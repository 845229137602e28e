/// The codewords of a text: its bytes, filled up, cut into blocks with their correction, and
/// woven together (ISO/IEC 18004:2015, 7.4 to 7.6).
enum QRCodewords {
    static func all(of bytes: [UInt8], _ version: QRVersion) -> [UInt8] {
        weave(data(of: bytes, version), version)
    }

    /// Mode, length, bytes, an end, and filling.
    static func data(of bytes: [UInt8], _ version: QRVersion) -> [UInt8] {
        var bits = Bits()
        bits.append(0b0100, count: 4)
        bits.append(bytes.count, count: version.lengthBits)
        for byte in bytes { bits.append(Int(byte), count: 8) }
        bits.append(0, count: min(4, version.dataCount * 8 - bits.count))
        var words = bits.bytes
        var filling: [UInt8] = [0xEC, 0x11]
        while words.count < version.dataCount {
            words.append(filling[0])
            filling.swapAt(0, 1)
        }
        return words
    }

    /// The first codeword of every block, then the second; then the correction alike.
    private static func weave(_ data: [UInt8], _ version: QRVersion) -> [UInt8] {
        let short = data.count / version.blockCount
        let longer = data.count % version.blockCount
        var blocks: [ArraySlice<UInt8>] = []
        var rest = data[...]
        for number in 0..<version.blockCount {
            let isLonger = number >= version.blockCount - longer
            let block = rest.prefix(short + (isLonger ? 1 : 0))
            blocks.append(block)
            rest = rest.dropFirst(block.count)
        }
        let corrections = blocks.map {
            ReedSolomon.correction(of: Array($0), count: version.correctionCount)
        }
        return column(blocks.map(Array.init)) + column(corrections)
    }

    private static func column(_ rows: [[UInt8]]) -> [UInt8] {
        (0..<(rows.map(\.count).max() ?? 0)).flatMap { place in
            rows.compactMap { place < $0.count ? $0[place] : nil }
        }
    }

    /// Bits one after another, highest first.
    private struct Bits {
        private var bits: [Bool] = []

        var count: Int { bits.count }

        mutating func append(_ value: Int, count: Int) {
            for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) }
        }

        /// Eight bits a byte; the last one is filled up with zeros.
        var bytes: [UInt8] {
            stride(from: 0, to: bits.count, by: 8).map { start in
                (0..<8).reduce(0) { byte, place in
                    let isSet = start + place < bits.count && bits[start + place]
                    return byte << 1 | (isSet ? 1 : 0)
                }
            }
        }
    }
}
