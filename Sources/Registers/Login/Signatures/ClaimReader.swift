import Foundation

/// Reads a JSON object of the broker (RFC 8259) strictly, so that no two readers see two meanings:
/// refused are a name that stands twice, text behind the end, and too many levels.
struct ClaimReader {
    private let bytes: [UInt8]
    private var position = 0

    /// Objects and lists inside each other.
    private static let depthMax = 16

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The members of the one object that these bytes are; nil when they are not one.
    static func object(_ bytes: some Sequence<UInt8>) -> [String: ClaimValue]? {
        var reader = ClaimReader(Array(bytes))
        let value = reader.value(depth: 0)
        reader.skipSpace()
        guard reader.position == reader.bytes.count else { return nil }
        return value?.members
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func value(depth: Int) -> ClaimValue? {
        skipSpace()
        guard depth <= Self.depthMax else { return nil }
        switch next {
        case UInt8(ascii: "{"): return object(depth: depth + 1).map(ClaimValue.object)
        case UInt8(ascii: "["): return list(depth: depth + 1).map(ClaimValue.list)
        case UInt8(ascii: "\""): return string().map(ClaimValue.text)
        case UInt8(ascii: "t"): return word("true") ? .truth(true) : nil
        case UInt8(ascii: "f"): return word("false") ? .truth(false) : nil
        case UInt8(ascii: "n"): return word("null") ? .nothing : nil
        default: return number()
        }
    }

    private mutating func object(depth: Int) -> [String: ClaimValue]? {
        position += 1
        var members: [String: ClaimValue] = [:]
        if take(UInt8(ascii: "}")) { return members }
        repeat {
            skipSpace()
            guard let name = string(), take(UInt8(ascii: ":")), let value = value(depth: depth),
                members.updateValue(value, forKey: name) == nil
            else { return nil }
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}")) ? members : nil
    }

    private mutating func list(depth: Int) -> [ClaimValue]? {
        position += 1
        var values: [ClaimValue] = []
        if take(UInt8(ascii: "]")) { return values }
        repeat {
            guard let value = value(depth: depth) else { return nil }
            values.append(value)
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]")) ? values : nil
    }

    /// Finds where a string ends; what is in it is read by Foundation, which refuses what is no
    /// UTF-8, control characters and half characters.
    private mutating func string() -> String? {
        guard next == UInt8(ascii: "\"") else { return nil }
        let start = position
        position += 1
        while let byte = next, byte != UInt8(ascii: "\"") {
            position += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        guard next != nil else { return nil }
        position += 1
        return try? JSONDecoder().decode(String.self, from: Data(bytes[start..<position]))
    }

    private mutating func number() -> ClaimValue? {
        let start = position
        while let byte = next, "+-.0123456789Ee".utf8.contains(byte) { position += 1 }
        let digits = Data(bytes[start..<position])
        return (try? JSONDecoder().decode(Double.self, from: digits)).map(ClaimValue.number)
    }

    private mutating func word(_ word: String) -> Bool {
        guard bytes[position...].starts(with: word.utf8) else { return false }
        position += word.utf8.count
        return true
    }

    private mutating func skipSpace() {
        while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { position += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard next == byte else { return false }
        position += 1
        return true
    }
}
