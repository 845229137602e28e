/// Why a register outside did not give an answer that can be used.
///
/// It never holds anything of the question or the answer: those are about people.
public enum RegisterFault: Error, Hashable, Sendable {
    /// No connection, or one that was cut off.
    case unreachable
    /// No whole answer within the time limit.
    case timedOut
    /// The answer is longer than anything that a register sends.
    case tooLarge
    /// It sends to another place; a question about a person goes to one place only.
    case redirected
    /// It has no time for us now.
    case busy
    /// It refuses the question, with this HTTP status.
    case refused(status: Int)
    /// The answer is not of the documented media type.
    case wrongType
    /// The answer is not what is documented.
    case unreadable
}

extension RegisterFault: CustomStringConvertible {
    /// The fault in a few words for a log.
    public var description: String {
        switch self {
        case .unreachable: "no connection, or it was cut off"
        case .timedOut: "no answer in time"
        case .tooLarge: "the answer is too large"
        case .redirected: "it sends to another place"
        case .busy: "it is too busy"
        case .refused(let status): "it refuses, with status \(status)"
        case .wrongType: "the answer is of another media type"
        case .unreadable: "the answer is not as documented"
        }
    }
}
