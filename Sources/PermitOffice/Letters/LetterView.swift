import Permits
import PermitStore

/// A letter as its addressee or a case worker reads it.
public struct LetterView: Sendable {
    public let reference: Reference
    /// The application it is about, if it is about one.
    public let application: Reference?
    /// The exemption it is about, if it is about one.
    public let exemption: Reference?
    public let kind: LetterKind
    /// ISO 639 code.
    public let language: String
    public let subject: String
    public let writtenAt: Instant
    public let delivery: LetterDelivery
    private let letter: WrittenLetter

    init(_ record: LetterRecord) {
        reference = record.reference
        application = record.application
        exemption = record.exemption
        kind = record.kind
        letter = record.letter
        language = letter.language
        subject = letter.subject
        writtenAt = record.writtenAt
        delivery = record.delivery
    }

    /// As plain text.
    public var text: String { LetterText.of(letter) }

    /// As a page that stands on its own.
    public var html: String { LetterPage.html(of: letter) }
}
