/// The part of an address behind the question mark, taken apart and percent-decoded.
struct Query: Sendable, Equatable {
    /// In the order in which they were sent; a key may be there twice.
    let items: [Item]

    /// Takes over keys and values that were taken apart elsewhere.
    init(items: [Item]) {
        self.items = items
    }

    /// Takes `a=1&b=2` apart; nil or empty text is an empty query.
    init(_ text: String?) {
        let parts = (text ?? "").utf8.split(separator: UInt8(ascii: "&"))
        items = parts.map { part in
            let halves = part.split(
                separator: UInt8(ascii: "="),
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            return Item(
                name: Self.decoded(halves[0]),
                value: halves.count > 1 ? Self.decoded(halves[1]) : ""
            )
        }
    }

    /// The text without `%XX` and `+`; nil when it is malformed or no UTF-8.
    private static func decoded(_ text: Substring.UTF8View) -> String? {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"):
                bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = digit(rest.popFirst()), let low = digit(rest.popFirst()) else {
                    return nil
                }
                bytes.append(high << 4 | low)
            default:
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8?) -> UInt8? {
        byte.flatMap { Character(Unicode.Scalar($0)).hexDigitValue.map(UInt8.init) }
    }

    /// One key and its value; nil where the percent-encoding is malformed.
    struct Item: Sendable, Equatable {
        let name: String?
        let value: String?
    }
}
