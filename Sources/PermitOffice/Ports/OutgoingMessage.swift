import PermitStore
import Permits

/// A letter as it goes out.
public struct OutgoingMessage: Hashable, Sendable {
    /// Where it goes.
    public enum Way: Hashable, Sendable {
        case mail(EmailAddress)
        /// On paper, to the address that stands on the letter.
        case post

        /// The same without the address.
        public var channel: LetterChannel {
            switch self {
            case .mail: .mail
            case .post: .post
            }
        }
    }

    /// Stays the same when it is handed over again, so that the receiver can tell.
    public let id: Reference
    public let way: Way
    /// Name of the addressee; empty when no register told it.
    public let to: String
    /// Name of the sender.
    public let sender: String
    public let subject: String
    public let text: String
    /// The same as a page that stands on its own.
    public let html: String
    public let writtenAt: Instant

    /// Makes a message of a letter in its final words.
    public init(_ letter: WrittenLetter, id: Reference, way: Way, writtenAt: Instant) {
        self.id = id
        self.way = way
        to = letter.name
        sender = letter.sender
        subject = letter.subject
        text = LetterText.of(letter)
        html = LetterPage.html(of: letter)
        self.writtenAt = writtenAt
    }
}
