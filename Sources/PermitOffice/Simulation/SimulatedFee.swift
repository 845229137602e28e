import Permits

/// What a draft does to the fee of a kind of exemption; nobody gains or loses a claim by it.
public struct SimulatedFee: Hashable, Sendable {
    public let product: ProductKind
    public let centsToday: Int
    public let centsDraft: Int
    /// Applications of the last year for it.
    public let applications: Int
}
