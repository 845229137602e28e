import Permits

/// With which number and PIN visitors of a household are signed on by telephone.
public struct TelephoneAccess: Sendable {
    public let number: LineNumber
    /// What is kept of the PIN.
    public let pin: PinHash.Kept
    public let setAt: Instant
    /// What wrong PINs led to.
    public let lock: PinLock
}
