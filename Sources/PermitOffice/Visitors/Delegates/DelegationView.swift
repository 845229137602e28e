import Permits
import PermitStore

/// A scheme that somebody may use for its holder, as that person sees it.
public struct DelegationView: Sendable {
    public let reference: Reference
    public let scheme: Reference
    public let zone: ZoneCode
    public let since: Instant

    init?(_ found: (delegate: Delegate, scheme: Exemption)) {
        guard case .active(let since) = found.delegate.state, let zone = found.scheme.zone else {
            return nil
        }
        reference = found.delegate.reference
        scheme = found.scheme.reference
        self.zone = zone
        self.since = since
    }
}
