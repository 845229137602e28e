/// A code that one person reads to another: twelve characters in groups of four, 60 random bits.
struct InvitationCode: Hashable, Sendable {
    /// Twelve characters, as they are compared.
    let normal: String

    /// Digits and letters that are hard to take for each other: the base 32 of Douglas Crockford.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// A new code.
    static func random() -> InvitationCode {
        InvitationCode(typed: String((0..<12).compactMap { _ in alphabet.randomElement() }))
    }

    /// Reads what somebody typed: case and separators do not matter, O is 0, I and L are 1.
    init(typed: String) {
        normal = typed.uppercased().replacing("O", with: "0").replacing("I", with: "1")
            .replacing("L", with: "1").filter(Self.alphabet.contains)
    }

    /// As it is shown: `7K3F-M0QX-22TD`.
    var text: String {
        normal.enumerated().reduce(into: "") { text, next in
            if next.offset > 0, next.offset.isMultiple(of: 4) { text.append("-") }
            text.append(next.element)
        }
    }
}
