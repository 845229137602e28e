/// How a person or company wants to hear from the municipality.
public struct Contact: Hashable, Sendable {
    public let email: EmailAddress?
    public let language: LetterLanguage
    /// Whether the holder said to be reachable electronically (Awb 2:8).
    public let isDigital: Bool
    /// Counts the changes; 0 when nothing was ever said.
    public let version: Int

    /// Who never said anything: by post, in Dutch.
    public static let unknown = Contact(
        email: nil,
        language: .dutch,
        isDigital: false,
        version: 0
    )

    /// Makes a contact.
    public init(email: EmailAddress?, language: LetterLanguage, isDigital: Bool, version: Int) {
        self.email = email
        self.language = language
        self.isDigital = isDigital
        self.version = version
    }

    /// Where to mail to; nil for who gets letters by post.
    public var mailAddress: EmailAddress? { isDigital ? email : nil }
}
