extension JSONReader {
    /// Reads the string whose opening quote is the next byte.
    mutating func string() throws(UnreadableJSON) -> String {
        guard next == UInt8(ascii: "\"") else { throw unreadable() }
        position += 1
        let start = position
        skipPlainText()
        if next == UInt8(ascii: "\"") {
            defer { position += 1 }
            return try text(bytes[start..<position], from: start)
        }
        return try escapedString(from: start)
    }

    /// Moves to the next quote, backslash or control character.
    private mutating func skipPlainText() {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return }
            position += 1
        }
    }

    private mutating func escapedString(from start: Int) throws(UnreadableJSON) -> String {
        var unescaped = Array(bytes[start..<position])
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return try text(unescaped[...], from: start)
            case UInt8(ascii: "\\"):
                try escape(into: &unescaped)
            case 0..<0x20:
                throw unreadable(.controlCharacter)
            default:
                let plain = position
                skipPlainText()
                unescaped += bytes[plain..<position]
            }
        }
        throw unreadable(.endsTooEarly)
    }

    private mutating func escape(into text: inout [UInt8]) throws(UnreadableJSON) {
        let start = position
        position += 1
        guard let byte = next else { throw unreadable() }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text += try escapedScalar(from: start)
        default: throw UnreadableJSON(reason: .invalidEscape, offset: start)
        }
    }

    /// Reads what follows `\u`: four digits, or a surrogate pair in two escapes.
    private mutating func escapedScalar(from start: Int) throws(UnreadableJSON) -> [UInt8] {
        let lone = UnreadableJSON(reason: .loneSurrogate, offset: start)
        var code = try hexadecimalDigits(from: start)
        if 0xD800..<0xDC00 ~= code {
            guard bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
                throw lone
            }
            position += 2
            let low = try hexadecimalDigits(from: position - 2)
            guard 0xDC00..<0xE000 ~= low else { throw lone }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw lone }
        return Array(String(Character(scalar)).utf8)
    }

    private mutating func hexadecimalDigits(from start: Int) throws(UnreadableJSON) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
                throw UnreadableJSON(reason: .invalidEscape, offset: start)
            }
            code = code << 4 | UInt32(digit)
            position += 1
        }
        return code
    }

    private func text(
        _ bytes: ArraySlice<UInt8>,
        from start: Int
    ) throws(UnreadableJSON) -> String {
        // Nearly all text here is ASCII, which needs no validation and is read twice as fast.
        if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw UnreadableJSON(reason: .invalidUTF8, offset: start)
        }
        return text
    }
}
