/// Writes JSON values as UTF-8 without white space, members in their order.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    /// Makes room for about this many bytes.
    init(capacity: Int = 512) {
        bytes.reserveCapacity(capacity)
    }

    /// The bytes of one value.
    static func bytes(of value: JSONValue) -> [UInt8] {
        var writer = JSONWriter()
        writer.write(value)
        return writer.bytes
    }

    /// Adds a value; a number that JSON cannot say (infinite, not a number) becomes null.
    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: write(verbatim: "null")
        case .bool(let truth): write(verbatim: truth ? "true" : "false")
        case .int(let number): write(verbatim: String(number))
        case .double(let number): write(verbatim: number.isFinite ? "\(number)" : "null")
        case .string(let text): write(text)
        case .array(let elements): write(elements)
        case .object(let members): write(members)
        }
    }

    /// Adds a string between quotes.
    mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        if Self.isPlain(text) {
            bytes.append(contentsOf: text.utf8)
        } else {
            for byte in text.utf8 { write(escaping: byte) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Adds text that is JSON already.
    mutating func write(verbatim json: String) {
        bytes.append(contentsOf: json.utf8)
    }

    private mutating func write(_ elements: [JSONValue]) {
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(element)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func write(_ members: [JSONValue.Member]) {
        bytes.append(UInt8(ascii: "{"))
        for (index, member) in members.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(member.name)
            bytes.append(UInt8(ascii: ":"))
            write(member.value)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// Whether nothing in the text needs an escape; false also where that is costly to find out.
    private static func isPlain(_ text: String) -> Bool {
        let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.allSatisfy { byte in
                byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
            }
        }
        return isPlain ?? false
    }

    private mutating func write(escaping byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): write(verbatim: "\\\"")
        case UInt8(ascii: "\\"): write(verbatim: "\\\\")
        case 0x0A: write(verbatim: "\\n")
        case 0x0D: write(verbatim: "\\r")
        case 0x09: write(verbatim: "\\t")
        case 0..<0x20: write(verbatim: (byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16))
        default: bytes.append(byte)
        }
    }
}
