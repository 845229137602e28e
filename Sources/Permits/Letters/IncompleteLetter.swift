/// A letter that may not be sent, because it lacks something that it must say.
public struct IncompleteLetter: Error, Hashable, Sendable {
    public let kind: LetterKind
    /// Everything that is missing, in the order of ``LetterPart``; never empty.
    public let missing: [LetterPart]

    /// Names what is missing.
    public init(_ kind: LetterKind, missing: [LetterPart]) {
        self.kind = kind
        self.missing = missing
    }
}
