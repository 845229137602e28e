import Permits
import PermitStore

/// What lies on the desk while a visit is judged.
struct VisitDesk {
    let exemption: Exemption
    let scheme: VisitorScheme
    /// Everything that runs or is planned, earliest first.
    let visits: [Visit]

    /// Lays a scheme on the desk; nil when the exemption is none.
    init?(_ exemption: Exemption, in record: Record, at now: Instant) throws {
        guard let scheme = exemption.scheme else { return nil }
        self.exemption = exemption
        self.scheme = scheme
        visits = try record.visits(of: exemption, after: now)
    }
}
