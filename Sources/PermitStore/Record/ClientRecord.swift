/// An API key of a scan supplier or of staff.
public struct ClientRecord: Hashable, Sendable {
    public let name: String
    /// `handhaver`, `behandelaar` or `beheerder`.
    public let role: String
    public let tokenHash: [UInt8]
    public let isRevoked: Bool
}
