import PermitOffice

/// Receipts and the keys to check them with, for a terminal.
public enum ReceiptText {
    /// The key as a JWK set, as the service gives it.
    public static func keySet(_ key: PublicKey) -> String {
        String(decoding: JSONWriter.bytes(of: KeySetJSON.value(of: [key])), as: UTF8.self)
    }

    /// The keys of a JWK set; nil when it is none, empty when it has none that serves.
    public static func keys(in text: some Sequence<UInt8>) -> [PublicKey]? {
        KeySetJSON.keys(in: Array(text))
    }

    /// What a receipt says, line by line, once it is certain that one of these keys signed it.
    public static func lines(
        _ text: String,
        keys: [PublicKey]
    ) throws(ReceiptFault) -> [String] {
        let (claims, key) = try ReceiptSeal.claims(text, keys: keys)
        guard claims["iss"] == .string(ReceiptJSON.issuer), let town = claims["gemeente"],
            let asked = claims["vraag"], let answer = claims["antwoord"],
            case .int(let seconds)? = claims["iat"]
        else { throw .wrongClaims }
        let plate =
            try word(asked["kenteken"]) + (asked["land"].flatMap(plain).map { " (\($0))" } ?? "")
        var lines = [
            "echt",
            "ondertekend  \(CheckText.moment(seconds)) voor \(try word(town["naam"]))",
            "sleutel      \(key.id)",
            "kenteken     \(plate)",
            "zone         \(try word(asked["zone"]))",
        ]
        if let part = asked["deelgebied"].flatMap(plain) { lines.append("deelgebied   \(part)") }
        lines.append("tijdstip     \(try word(answer["tijdstip"]))")
        lines.append("uitkomst     \(try word(answer["uitkomst"]))")
        if let reason = answer["reden"].flatMap(plain) { lines.append("reden        \(reason)") }
        if let right = answer["recht"], right != .null {
            let period = "\(try word(right["geldigVan"])) tot \(try word(right["geldigTot"]))"
            lines.append("recht        \(try word(right["soort"])), \(period)")
        }
        lines.append("versie       \(try word(answer["registerversie"]))")
        return lines
    }

    private static func word(_ value: JSONValue?) throws(ReceiptFault) -> String {
        guard let text = value.flatMap(plain) else { throw .wrongClaims }
        return text
    }

    private static func plain(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text
        case .int(let number): String(number)
        default: nil
        }
    }
}
