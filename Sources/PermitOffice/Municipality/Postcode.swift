/// Postcodes in their normal form: four digits and two capitals, `2271AA`.
public enum Postcode {
    /// The normal form of what somebody typed, spaces and case apart; nil when it is no postcode.
    public static func normal(_ typed: String) -> String? {
        let text = typed.filter { $0 != " " }.uppercased()
        return isNormal(text) ? text : nil
    }

    /// Whether the text is already in normal form.
    static func isNormal(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 6 && bytes[0] != 48
            && bytes[..<4].allSatisfy { (48...57).contains($0) }
            && bytes[4...].allSatisfy { (65...90).contains($0) }
    }
}
