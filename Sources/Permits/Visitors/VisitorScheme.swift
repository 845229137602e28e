/// A household's right to sign visitors on: one address, one zone, a budget of regulated minutes.
public struct VisitorScheme: Hashable, Sendable {
    public let reference: Reference
    public let zone: ZoneCode
    /// When visits may begin; a visit that runs is cut off at its end.
    public let validity: Period
    /// From when a withdrawal counts; visits that run then go on, new ones do not begin.
    public let withdrawnFrom: Instant?
    /// Regulated minutes for a full year; see ``BudgetYear``.
    public let budgetMinutes: Int

    /// Makes a scheme.
    public init(
        reference: Reference,
        zone: ZoneCode,
        validity: Period,
        withdrawnFrom: Instant? = nil,
        budgetMinutes: Int
    ) {
        self.reference = reference
        self.zone = zone
        self.validity = validity
        self.withdrawnFrom = withdrawnFrom
        self.budgetMinutes = budgetMinutes
    }
}
