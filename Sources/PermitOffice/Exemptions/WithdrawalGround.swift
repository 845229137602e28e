/// Why an exemption ends early.
public enum WithdrawalGround: Hashable, Sendable {
    /// Its holder asked for it.
    case onRequest
    /// The municipality decided so; the holder was heard first (Awb 4:8).
    case official
}
