/// The way on which a letter reached its addressee.
public enum LetterChannel: String, CaseIterable, Hashable, Sendable {
    case mail, post
}
