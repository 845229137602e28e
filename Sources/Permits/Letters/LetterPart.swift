/// Something that a kind of letter may not lack (Awb 3:41 to 3:47 for a decision).
public enum LetterPart: String, CaseIterable, Hashable, Sendable {
    /// The day on which it is sent, from which the term to object runs (Awb 3:41 and 6:8).
    case sentOn
    case caseNumber
    /// The law and the policy rule that it rests on (Awb 3:47).
    case legalBasis
    /// Why it was decided or asked (Awb 3:46).
    case reasons
    /// How, where and until when to object (Awb 3:45).
    case remedy
    /// What must be paid.
    case fee
    /// The last day, or the first, that the letter is about: to decide, answer, pay, or end.
    case lastDay
    /// From and until when the exemption holds.
    case validity
}
