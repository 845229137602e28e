/// What a municipality gives back of a fee when an exemption ends early.
public enum FeeRefund: String, CaseIterable, Codable, Hashable, Sendable {
    /// Nothing: the fee was for handling the application (Gemeentewet art. 229(1)(b)).
    case none
    /// The part for the whole months that are not used.
    case perMonth
}
