/// A value as certificates and keys are written: kind, length, bytes (X.690, DER).
struct DERValue {
    let bytes: [UInt8]

    private init(_ kind: UInt8, _ content: [UInt8]) {
        bytes = [kind] + Self.length(content.count) + content
    }

    /// Values in a row.
    static func sequence(_ values: [DERValue]) -> DERValue {
        DERValue(0x30, values.flatMap(\.bytes))
    }

    /// A whole number that is not negative, highest byte first.
    static func number(_ magnitude: [UInt8]) -> DERValue {
        let digits = Array(magnitude.drop { $0 == 0 })
        let needsZero = digits.first.map { $0 >= 0x80 } ?? true
        return DERValue(0x02, (needsZero ? [0] : []) + digits)
    }

    /// Bits, all of them used.
    static func bits(_ content: [UInt8]) -> DERValue { DERValue(0x03, [0] + content) }

    /// The name of something, by its encoded content.
    static func name(_ content: [UInt8]) -> DERValue { DERValue(0x06, content) }

    /// Nothing.
    static let null = DERValue(0x05, [])

    private static func length(_ count: Int) -> [UInt8] {
        if count < 0x80 { return [UInt8(count)] }
        let digits = withUnsafeBytes(of: UInt32(count).bigEndian) { $0.drop { $0 == 0 } }
        return [0x80 | UInt8(digits.count)] + digits
    }
}
