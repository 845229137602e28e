/// Why something waits for a person.
public enum WorkReason: Hashable, Sendable {
    /// A rule left it to a person.
    case ground(DecisionReason)
    /// Something happened that no rule decides on.
    case signal(WorkSignal)

    /// The word by which the record knows it.
    public var word: String {
        switch self {
        case .ground(let reason): reason.rawValue
        case .signal(let signal): signal.rawValue
        }
    }

    /// Reads the word of the record; nil for one that nobody wrote.
    public init?(word: String) {
        if let reason = DecisionReason(rawValue: word) {
            self = .ground(reason)
        } else if let signal = WorkSignal(rawValue: word) {
            self = .signal(signal)
        } else {
            return nil
        }
    }
}
