import Permits

/// The answer to a plate check and the version of the register that gave it.
public struct CheckResult: Hashable, Sendable {
    public let answer: CheckAnswer
    public let registerVersion: Int64
}
