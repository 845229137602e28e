extension JSONReader {
    /// Bytes that one number may take; a longer one is refused unread.
    private static let numberLengthMax = 1_000

    /// Reads the number that starts at the next byte.
    ///
    /// Without fraction and exponent it is an exact `Int64` where it fits, otherwise a `Double`.
    mutating func number() throws(UnreadableJSON) -> JSONValue {
        let start = position
        let isNegative = next == UInt8(ascii: "-")
        if isNegative { position += 1 }
        let whole = try wholePart(isNegative: isNegative)
        let hasFraction = try skipFraction()
        let hasExponent = try skipExponent()
        if let whole, !hasFraction, !hasExponent { return .int(whole) }
        return try .double(decimal(from: start))
    }

    /// Reads digits without a leading zero; nil when they do not fit.
    private mutating func wholePart(isNegative: Bool) throws(UnreadableJSON) -> Int64? {
        if next == UInt8(ascii: "0") {
            position += 1
            return 0
        }
        var whole: Int64? = 0
        let start = position
        while let digit = nextDigit {
            position += 1
            guard let smaller = whole else { continue }
            let (tens, isTooMuch) = smaller.multipliedReportingOverflow(by: 10)
            let (sum, isStillTooMuch) =
                isNegative
                ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
            whole = isTooMuch || isStillTooMuch ? nil : sum
        }
        guard position > start else { throw unreadable() }
        return whole
    }

    private var nextDigit: Int64? {
        guard let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
        return Int64(byte - UInt8(ascii: "0"))
    }

    /// Moves over the fraction and says whether there was one.
    private mutating func skipFraction() throws(UnreadableJSON) -> Bool {
        guard next == UInt8(ascii: ".") else { return false }
        position += 1
        try skipDigits()
        return true
    }

    /// Moves over the exponent and says whether there was one.
    private mutating func skipExponent() throws(UnreadableJSON) -> Bool {
        guard next == UInt8(ascii: "e") || next == UInt8(ascii: "E") else { return false }
        position += 1
        if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
        try skipDigits()
        return true
    }

    private mutating func skipDigits() throws(UnreadableJSON) {
        guard nextDigit != nil else { throw unreadable() }
        while nextDigit != nil { position += 1 }
    }

    private func decimal(from start: Int) throws(UnreadableJSON) -> Double {
        let digits = bytes[start..<position]
        guard digits.count <= Self.numberLengthMax,
            let number = Double(String(decoding: digits, as: UTF8.self)), number.isFinite
        else {
            throw UnreadableJSON(reason: .numberOutOfRange, offset: start)
        }
        return number
    }
}
