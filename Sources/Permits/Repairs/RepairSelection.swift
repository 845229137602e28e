/// Which exemptions a repair touches: those that are named, or those that fit all that is said.
public enum RepairSelection: Hashable, Sendable {
    case named([Reference])
    /// `[decidedFrom, decidedUntil)` is about the decision on the application.
    case fitting(
        zone: ZoneCode?,
        product: ProductKind?,
        decidedFrom: Instant?,
        decidedUntil: Instant?
    )
}
