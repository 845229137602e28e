import Permits

/// What the register of persons tells about somebody.
public struct RegisteredPerson: Hashable, Sendable {
    public let name: String
    /// Where the person is registered; nil when abroad or unknown.
    public let address: Address?

    /// Makes an answer.
    public init(name: String, address: Address?) {
        self.name = name
        self.address = address
    }
}
