import Permits

/// A line of the list of work, with by what a case worker knows the case.
public struct WorkEntry: Sendable {
    public let item: WorkItem
    /// Year and number; nil for an exemption that nobody applied for.
    public let caseNumber: String?
    public let product: ProductKind
    public let zone: ZoneCode?
}
