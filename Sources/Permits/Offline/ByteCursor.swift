/// Reads numbers and texts from bytes that nobody vouches for; throws where they end too early.
struct ByteCursor {
    private let bytes: ArraySlice<UInt8>
    /// Where the next byte stands.
    private(set) var place: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    /// How many bytes are left.
    var left: Int { bytes.endIndex - place }

    /// The next so many bytes.
    mutating func take(_ count: Int) throws(OfflineSnapshot.Invalid) -> ArraySlice<UInt8> {
        guard 0...left ~= count else { throw .damaged }
        defer { place += count }
        return bytes[place..<place + count]
    }

    /// A number of so many bytes, eight at most.
    mutating func number(_ size: Int) throws(OfflineSnapshot.Invalid) -> UInt64 {
        try take(size).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// A number of four bytes or less.
    mutating func count(_ size: Int) throws(OfflineSnapshot.Invalid) -> Int {
        Int(truncatingIfNeeded: try number(size))
    }

    /// A number with a sign, of eight bytes.
    mutating func long() throws(OfflineSnapshot.Invalid) -> Int64 {
        Int64(bitPattern: try number(8))
    }

    /// A day.
    mutating func day() throws(OfflineSnapshot.Invalid) -> Day {
        Day(number: Int(Int32(truncatingIfNeeded: try number(4))))
    }

    /// Whether something is so.
    mutating func flag() throws(OfflineSnapshot.Invalid) -> Bool {
        switch try number(1) {
        case 0: return false
        case 1: return true
        default: throw .damaged
        }
    }

    /// A text in well-formed UTF-8.
    mutating func text() throws(OfflineSnapshot.Invalid) -> String {
        let bytes = try take(try count(2))
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .damaged }
        return text
    }

    /// The code of a zone or sub-area.
    mutating func code() throws(OfflineSnapshot.Invalid) -> ZoneCode {
        guard let code = ZoneCode(try text()) else { throw .damaged }
        return code
    }
}
