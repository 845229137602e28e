/// Reads one JSON document (RFC 8259) strictly, so that two readers never see two meanings.
///
/// Refused, where other readers look away: a byte order mark, text after the value, the same name
/// twice in an object, invalid UTF-8, half a surrogate pair, more than ``depthMax`` levels, and
/// numbers that no `Double` can hold. Whole numbers that fit stay exact `Int64`.
struct JSONReader {
    /// Levels of arrays and objects inside each other that are read; one more is refused.
    static let depthMax = 64

    let bytes: [UInt8]
    var position = 0

    /// Starts before the first byte.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The one value that these bytes hold.
    static func read(_ bytes: [UInt8]) throws(UnreadableJSON) -> JSONValue {
        var reader = JSONReader(bytes)
        return try reader.document()
    }

    /// The byte at the present position; nil at the end.
    var next: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    /// Moves over spaces, tabs and line ends.
    mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    /// Moves over the byte if it is the next one after white space, and says whether it was.
    mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard next == byte else { return false }
        position += 1
        return true
    }

    /// Reads the value that starts here, inside so many open arrays and objects.
    mutating func value(depth: Int = 0) throws(UnreadableJSON) -> JSONValue {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try .object(object(depth: depth + 1))
        case UInt8(ascii: "["): return try .array(array(depth: depth + 1))
        case UInt8(ascii: "\""): return try .string(string())
        case UInt8(ascii: "t"): return try word("true", meaning: .bool(true))
        case UInt8(ascii: "f"): return try word("false", meaning: .bool(false))
        case UInt8(ascii: "n"): return try word("null", meaning: .null)
        default: return try number()
        }
    }

    /// What to throw about the present position.
    func unreadable(_ reason: UnreadableJSON.Reason? = nil) -> UnreadableJSON {
        let found = reason ?? (next == nil ? .endsTooEarly : .unexpectedByte)
        return UnreadableJSON(reason: found, offset: position)
    }

    private mutating func document() throws(UnreadableJSON) -> JSONValue {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw unreadable(.byteOrderMark) }
        skipSpace()
        guard next != nil else { throw unreadable(.empty) }
        let read = try value()
        skipSpace()
        guard next == nil else { throw unreadable(.trailingText) }
        return read
    }

    private mutating func object(depth: Int) throws(UnreadableJSON) -> [JSONValue.Member] {
        try open(depth: depth)
        var members: [JSONValue.Member] = []
        var names = SeenNames()
        if take(UInt8(ascii: "}")) { return members }
        repeat {
            skipSpace()
            let start = position
            let name = try string()
            guard names.insert(name) else {
                throw UnreadableJSON(reason: .duplicateName, offset: start)
            }
            guard take(UInt8(ascii: ":")) else { throw unreadable() }
            members.append(JSONValue.Member(name, try value(depth: depth)))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw unreadable() }
        return members
    }

    private mutating func array(depth: Int) throws(UnreadableJSON) -> [JSONValue] {
        try open(depth: depth)
        var elements: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return elements }
        repeat {
            elements.append(try value(depth: depth))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw unreadable() }
        return elements
    }

    private mutating func open(depth: Int) throws(UnreadableJSON) {
        guard depth <= Self.depthMax else { throw unreadable(.tooDeep) }
        position += 1
    }

    private mutating func word(
        _ word: String,
        meaning: JSONValue
    ) throws(UnreadableJSON) -> JSONValue {
        for byte in word.utf8 {
            guard next == byte else { throw unreadable() }
            position += 1
        }
        return meaning
    }
}
