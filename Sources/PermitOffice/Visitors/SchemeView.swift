import Permits
import PermitStore

/// A visitor scheme as its household sees it.
public struct SchemeView: Sendable {
    public let exemption: Exemption
    public let scheme: VisitorScheme
    /// The year that visits are charged to now, and its budget.
    public let year: BudgetYear
    public let balanceMinutes: Int
    /// Everything that runs or is planned, earliest first.
    public let visits: [Visit]
    /// When it was looked at.
    public let now: Instant

    init?(_ exemption: Exemption, in record: Record, at now: Instant, by office: Office) throws {
        guard let scheme = exemption.scheme else { return nil }
        self.exemption = exemption
        self.scheme = scheme
        self.now = now
        year = office.visitorRules(for: scheme, at: now).budgetYear(of: scheme, at: now)
        balanceMinutes = year.minutes - (try record.usedMinutes(of: exemption, in: year))
        visits = try record.visits(of: exemption, after: now)
    }
}
