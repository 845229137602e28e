import Permits

/// What the register answers to a check, for whoever has the right: to be signed and kept.
public struct Receipt: Sendable {
    /// What was asked, complete: the same question as of the same version has the same answer.
    public let check: PlateCheck
    public let result: CheckResult
    /// The moment of the receipt itself.
    public let issuedAt: Instant
}
