/// A login that can begin.
public struct LoginStart: Hashable, Sendable {
    /// Where the visitor goes: the page of the broker, as an absolute address.
    public let address: String
    /// What must be known again when they come back.
    public let flow: LoginFlow

    /// Puts a start together.
    public init(address: String, flow: LoginFlow) {
        self.address = address
        self.flow = flow
    }
}
