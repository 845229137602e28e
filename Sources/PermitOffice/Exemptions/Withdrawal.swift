import Permits

/// The early end of an exemption that somebody asks for.
struct Withdrawal: Sendable {
    /// The first moment at which it holds no more.
    let from: Instant
    let reason: String
    let ground: WithdrawalGround
    let exemption: Exemption
}
