import Permits
import PermitStore

/// All that one screen for visitors shows, read at one moment so that every part fits the others.
public struct VisitorScreen: Sendable {
    public let view: SchemeView
    /// As what the caller comes here.
    public let role: SchemeRole
    /// The plates at hand, in the order in which they were saved.
    public let savedPlates: [SavedPlate]
    /// Visitors who wait for a yes or no, longest first; empty for who may not answer them.
    public let requests: [GuestRequest]
    /// What a visitor would be answered who is not signed on yet.
    public let offer: SessionAnswer
    /// When a visitor who takes the offer must be signed on again; nil when never.
    public let offerAgain: Instant?
    /// When the hours of the zone begin next; nil when that lies over a month away.
    public let nextOpening: Instant?
    /// When each visit that ends as its window closes must be signed on again.
    public let signOnAgain: [Reference: Instant]
    public let zoneName: String
    /// How long the disc allows without registration, in minutes.
    public let discMinutes: Int
    /// The most plates at once.
    public let maximum: Int
}

extension Office {
    /// The screen of a scheme for who may sign visitors on with it; `start` is when the visitor of
    /// the offer would begin, now when it is nil.
    public func visitorScreen(
        _ reference: Reference,
        for caller: Caller,
        from start: Instant? = nil
    ) async throws -> VisitorScreen? {
        let now = clock.now()
        let outcome = try await reading(reference, by: caller, to: .look) { exemption, record in
            try screen(of: exemption, for: caller, from: max(start ?? now, now), record, now)
        }
        guard case .done(let screen) = outcome else { return nil }
        return screen
    }

    private func screen(
        of exemption: Exemption,
        for caller: Caller,
        from start: Instant,
        _ record: Record,
        _ now: Instant
    ) throws -> VisitorScreen? {
        guard let view = try SchemeView(exemption, in: record, at: now, by: self),
            let desk = try VisitDesk(exemption, in: record, at: now),
            let role = try role(of: caller, at: exemption, in: record)
        else { return nil }
        let rules = visitorRules(for: view.scheme, at: start)
        let offer = rules.offer(
            from: start,
            of: view.scheme,
            beside: view.visits.compactMap(\.session),
            balanceMinutes: try balance(of: desk, at: start, in: record),
            now: now
        )
        let first = PageRange(number: 1, size: 20)
        let zone = policy(at: now).zone(view.scheme.zone)
        return VisitorScreen(
            view: view,
            role: role,
            savedPlates: try record.savedPlates(of: exemption),
            requests: role.may(.manage)
                ? try record.openGuestRequests(of: exemption, at: now, page: first) : [],
            offer: offer,
            offerAgain: offer.plan.flatMap { rules.signOnAgain(after: $0.period.end) },
            nextOpening: rules.nextOpening(after: start),
            signOnAgain: Dictionary(
                uniqueKeysWithValues: view.visits.compactMap { visit in
                    rules.signOnAgain(after: visit.end).map { (visit.reference, $0) }
                }
            ),
            zoneName: zone?.name ?? view.scheme.zone.text,
            discMinutes: zone?.discMinutes ?? 0,
            maximum: visitorProduct(at: now).maximumConcurrent
        )
    }
}

extension SessionAnswer {
    /// The visit as it would be registered; nil when it would not be.
    public var plan: SessionPlan? {
        if case .accepted(let plan) = self { plan } else { nil }
    }
}
