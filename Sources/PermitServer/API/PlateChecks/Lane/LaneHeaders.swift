/// Reads the header lines of a request that may take the lane, and keeps what matters.
struct LaneHeaders {
    /// What the next line is.
    enum Line {
        case header
        /// The empty line; the body begins after it.
        case end
        case partial
        /// Something that needs the HTTP server.
        case unusual
    }

    /// The next byte to look at.
    private(set) var position: Int
    /// The length that the body will have.
    private(set) var length: Int?
    /// Where the bearer token lies.
    private(set) var token: Range<Int>?
    private var hasHost = false
    private var hasType = false

    /// Begins with the line that starts here.
    init(position: Int) {
        self.position = position
    }

    /// Whether everything was said that a check must say.
    var isComplete: Bool { hasHost && hasType }

    /// Moves over one line.
    mutating func next(_ bytes: Span<UInt8>) -> Line {
        guard let end = lineEnd(bytes) else {
            return bytes.count - position > Self.lineSizeMax ? .unusual : .partial
        }
        guard bytes[end + 1] == 10 else { return .unusual }
        guard end > position else {
            position = end + 2
            return .end
        }
        guard let colon = nameEnd(bytes, before: end) else { return .unusual }
        let value = trimmed(bytes, colon + 1..<end)
        guard take(bytes, name: position..<colon, value: value) else { return .unusual }
        position = end + 2
        return .header
    }

    private static let lineSizeMax = 2048

    /// Where the first CR of the line stands, with a byte after it; nil when that is not there yet.
    private func lineEnd(_ bytes: Span<UInt8>) -> Int? {
        var place = position
        while place + 1 < bytes.count {
            if bytes[place] == 13 { return place }
            place += 1
        }
        return nil
    }

    private func nameEnd(_ bytes: Span<UInt8>, before end: Int) -> Int? {
        var place = position
        while place < end {
            let byte = bytes[place]
            if byte == UInt8(ascii: ":") { return place > position ? place : nil }
            guard Self.isNameByte(byte) else { return nil }
            place += 1
        }
        return nil
    }

    private func trimmed(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Range<Int> {
        var (start, end) = (value.lowerBound, value.upperBound)
        while start < end, Self.isBlank(bytes[start]) { start += 1 }
        while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    /// Keeps what a header says; false when it needs the HTTP server.
    private mutating func take(
        _ bytes: Span<UInt8>,
        name: Range<Int>,
        value: Range<Int>
    ) -> Bool {
        for place in value where !Self.isValueByte(bytes[place]) { return false }
        switch name.count {
        case 4 where equals(bytes, name, "host"):
            defer { hasHost = true }
            return !hasHost && !value.isEmpty
        case 6 where equals(bytes, name, "accept"):
            return equals(bytes, value, "*/*") || equals(bytes, value, "application/json")
        case 10 where equals(bytes, name, "connection"):
            return equals(bytes, value, "keep-alive")
        case 12 where equals(bytes, name, "content-type"):
            defer { hasType = true }
            return !hasType && equals(bytes, value, "application/json")
        case 13 where equals(bytes, name, "authorization"):
            return takeToken(bytes, value)
        case 14 where equals(bytes, name, "content-length"):
            return takeLength(bytes, value)
        default:
            return !Self.unusual.contains { equals(bytes, name, $0) }
        }
    }

    /// Headers that change what the rest of the request means.
    private static let unusual: [StaticString] = [
        "expect", "upgrade", "transfer-encoding", "content-encoding", "te", "trailer",
        "http2-settings", "proxy-connection", "keep-alive",
    ]

    private mutating func takeToken(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
        guard token == nil, value.count > 7 else { return false }
        let start = value.lowerBound + 7
        guard equals(bytes, value.lowerBound..<start, "bearer ") else { return false }
        for place in start..<value.upperBound {
            guard bytes[place] > 32, bytes[place] != UInt8(ascii: ",") else { return false }
        }
        token = start..<value.upperBound
        return true
    }

    private mutating func takeLength(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
        guard length == nil, (1...7).contains(value.count) else { return false }
        var number = 0
        for place in value {
            guard case 48...57 = bytes[place] else { return false }
            number = number * 10 + Int(bytes[place] - 48)
        }
        length = number
        return true
    }

    /// Whether the bytes are this text in small letters, whatever their case.
    private func equals(_ bytes: Span<UInt8>, _ place: Range<Int>, _ text: StaticString) -> Bool {
        guard place.count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { letters in
            for offset in letters.indices {
                let byte = bytes[place.lowerBound + offset]
                let small = (65...90).contains(byte) ? byte + 32 : byte
                if small != letters[offset] { return false }
            }
            return true
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

    private static func isValueByte(_ byte: UInt8) -> Bool {
        byte == 9 || (32...126).contains(byte)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
