import Permits
import PermitStore

/// A visitor scheme as its household sees it.
public struct SchemeView: Sendable {
    public let exemption: Exemption
    public let scheme: VisitorScheme
    public let balanceMinutes: Int
    /// Everything that runs or is planned, earliest first.
    public let visits: [Visit]
    /// When it was looked at.
    public let now: Instant

    init?(_ exemption: Exemption, in record: Record, at now: Instant) throws {
        guard let scheme = exemption.scheme else { return nil }
        self.exemption = exemption
        self.scheme = scheme
        self.now = now
        balanceMinutes = scheme.budgetMinutes - (try record.usedMinutes(of: exemption))
        visits = try record.visits(of: exemption, after: now)
    }
}
