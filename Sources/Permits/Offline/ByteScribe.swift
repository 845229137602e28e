/// Writes numbers and texts as bytes, the way ``SnapshotLayout`` lays them out.
struct ByteScribe {
    private(set) var bytes: [UInt8] = []

    mutating func makeRoom(for count: Int) {
        bytes.reserveCapacity(bytes.count + count)
    }

    /// The lowest so many bytes of a number, the highest of them first.
    mutating func write(_ number: UInt64, size: Int) {
        for place in (0..<size).reversed() {
            bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * place)))
        }
    }

    /// The same of a number with a sign.
    mutating func write(_ number: Int64, size: Int) {
        write(UInt64(bitPattern: number), size: size)
    }

    /// How many follow, or another number that is never negative; one that is too large is cut.
    mutating func write(count: Int, size: Int) {
        write(min(UInt64(clamping: count), UInt64.max >> UInt64(64 - 8 * size)), size: size)
    }

    mutating func write(_ bytes: [UInt8]) {
        self.bytes += bytes
    }

    /// Length and text; what is beyond 65,535 bytes is cut at a character.
    mutating func write(_ text: String) {
        var text = text[...]
        while text.utf8.count > Int(UInt16.max) { text.removeLast() }
        write(count: text.utf8.count, size: 2)
        bytes += text.utf8
    }
}
