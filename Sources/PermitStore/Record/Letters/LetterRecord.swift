import Permits

/// A letter as the record has it.
public struct LetterRecord: Sendable {
    /// The row of the record that holds it.
    public let row: Int64
    /// Stays the same however often it is sent.
    public let reference: Reference
    public let holder: Holder
    /// The application it is about, if it is about one.
    public let application: Reference?
    /// The exemption it is about, if it is about one.
    public let exemption: Reference?
    public let kind: LetterKind
    public let letter: WrittenLetter
    public let writtenAt: Instant
    public let delivery: LetterDelivery
}
