/// What became of a wish by telephone, and what the line reads out.
public struct SpokenAnswer: Sendable {
    public let answer: VisitAnswer
    /// Dutch, to be spoken.
    public let text: String
}
