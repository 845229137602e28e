import Permits

/// A case that is due for destruction: an application, an exemption, or both.
public struct DestroyedCase: Hashable, Sendable {
    /// How it ended.
    public let kind: RetentionClass
    public let product: ProductKind
    /// The application; nil for an exemption from the counter or from another record.
    public let application: Reference?
    /// The exemption; nil when none was issued.
    public let exemption: Reference?
    let applicationRow: Int64?
    let exemptionRow: Int64?
    let holderRow: Int64
}
