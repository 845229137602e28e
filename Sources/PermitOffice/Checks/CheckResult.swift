import Permits

/// The answer to a plate check and the version of the register that gave it.
public struct CheckResult: Hashable, Sendable {
    public let answer: CheckAnswer
    public let registerVersion: Int64

    /// Puts an answer beside the version that it comes from.
    public init(answer: CheckAnswer, registerVersion: Int64) {
        self.answer = answer
        self.registerVersion = registerVersion
    }
}
