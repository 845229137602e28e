import Permits
import PermitStore

/// What a visitor with a link is told before anything is asked.
public struct GuestWelcome: Sendable {
    public let zoneName: String
    /// How long the disc allows without registration, in minutes.
    public let discMinutes: Int
    /// Whether the household says yes or no first.
    public let needsApproval: Bool
}

extension Office {
    /// What a visitor with this link is told; nothing about the household.
    public func guestWelcome(secret: String) async throws -> Outcome<GuestWelcome> {
        let now = clock.now()
        return try await register.store.read { record in
            guard let (link, scheme) = try record.guestLink(secret: secret),
                link.isOpen(at: now), let code = scheme.zone
            else { return .refused(.secretNotValid) }
            let zone = policy(at: now).zone(code)
            return .done(
                GuestWelcome(
                    zoneName: zone?.name ?? code.text,
                    discMinutes: zone?.discMinutes ?? 0,
                    needsApproval: link.needsApproval
                )
            )
        }
    }
}
