/// The keys to offer somebody who types a Dutch plate, given what stands there: those that can lead
/// to a plate and no other.
public struct PlatePad: Hashable, Sendable {
    /// The signs that can follow, digits first, each in order.
    public let signs: [UInt8]
    /// Whether what stands there is a whole plate.
    public let isComplete: Bool

    /// Looks what can follow a beginning in its normal form; nothing can follow what no plate
    /// begins with.
    public init(after start: some Sequence<UInt8>) {
        let typed = Array(start)
        let next = Set(PlatePattern.dutch.flatMap { $0.signs(after: typed) })
        signs = next.sorted()
        isComplete = PlatePattern.dutch.contains { $0.fits(typed) }
    }

    /// Whether this can follow.
    public func offers(_ sign: UInt8) -> Bool {
        signs.contains(sign)
    }
}
