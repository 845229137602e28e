/// A message as it goes out.
public struct OutgoingMessage: Hashable, Sendable {
    /// Name of the addressee.
    public let to: String
    public let subject: String
    public let text: String

    /// Makes a message.
    public init(to: String, subject: String, text: String) {
        self.to = to
        self.subject = subject
        self.text = text
    }
}
