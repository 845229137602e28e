/// An exemption as the register has it; a visitor scheme is one with a budget.
public struct Exemption: Sendable {
    /// The row of the record that holds it.
    public let row: Int64
    public let reference: Reference
    public let product: ProductKind
    public let holder: Holder
    public let application: Reference?
    public let zone: ZoneCode?
    /// When it holds, a withdrawal apart.
    public let validity: Period
    /// From when a withdrawal counts.
    public let withdrawnFrom: Instant?
    /// Regulated minutes for visitors; nil when it is no visitor scheme.
    public let budgetMinutes: Int?
    /// Counts the changes, for conditional requests.
    public let version: Int

    /// Brings together what the record holds about one exemption.
    public init(
        row: Int64,
        reference: Reference,
        product: ProductKind,
        holder: Holder,
        application: Reference?,
        zone: ZoneCode?,
        validity: Period,
        withdrawnFrom: Instant?,
        budgetMinutes: Int?,
        version: Int
    ) {
        self.row = row
        self.reference = reference
        self.product = product
        self.holder = holder
        self.application = application
        self.zone = zone
        self.validity = validity
        self.withdrawnFrom = withdrawnFrom
        self.budgetMinutes = budgetMinutes
        self.version = version
    }

    /// The scheme that visitors are signed on with; nil when it is no visitor scheme.
    public var scheme: VisitorScheme? {
        guard let budgetMinutes, let zone else { return nil }
        return VisitorScheme(
            reference: reference,
            zone: zone,
            validity: validity,
            withdrawnFrom: withdrawnFrom,
            budgetMinutes: budgetMinutes
        )
    }
}
