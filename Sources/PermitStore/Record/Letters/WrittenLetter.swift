/// A letter in its final words, apart from how it is laid out; sealed as a whole.
public struct WrittenLetter: Codable, Hashable, Sendable {
    /// One piece of the body.
    public enum Block: Codable, Hashable, Sendable {
        case heading(String)
        case paragraph(String)
        /// One line of a list.
        case item(String)

        /// The words, without what they are.
        public var text: String {
            switch self {
            case .heading(let text), .paragraph(let text), .item(let text): text
            }
        }
    }

    /// ISO 639 code of the language.
    public let language: String
    /// Name of the addressee; empty when no register told it.
    public let name: String
    /// Street and town of the addressee, line by line; empty when not known.
    public let addressLines: [String]
    /// Who sends it.
    public let sender: String
    /// Where the sender is reached, line by line.
    public let senderLines: [String]
    /// The date, as people write it.
    public let date: String
    /// Empty when it is about no case.
    public let caseNumber: String
    public let subject: String
    public let blocks: [Block]

    /// Puts a letter together.
    public init(
        language: String,
        name: String,
        addressLines: [String],
        sender: String,
        senderLines: [String],
        date: String,
        caseNumber: String,
        subject: String,
        blocks: [Block]
    ) {
        self.language = language
        self.name = name
        self.addressLines = addressLines
        self.sender = sender
        self.senderLines = senderLines
        self.date = date
        self.caseNumber = caseNumber
        self.subject = subject
        self.blocks = blocks
    }
}
