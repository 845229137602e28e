import Permits
import PermitStore

// What a visitor with a link can do without logging in. Every refusal is the same to the visitor:
// how many are signed on and how much budget is left is the household's affair.

extension Office {
    /// Asks for a visit by a link: signs on at once, or puts it before the household.
    public func ask(
        secret: String,
        _ wish: SessionWish,
        named name: String?
    ) async throws -> Outcome<GuestView> {
        let now = clock.now()
        return try await register.store.commit(at: now, by: Self.guestName) { change in
            guard let (link, scheme) = try change.record.guestLink(secret: secret),
                let desk = try VisitDesk(scheme, in: change.record, at: now)
            else { return .refused(.secretNotValid) }
            if let asked = try change.record.guestRequest(
                of: wish.plate,
                until: wish.end,
                by: link,
                since: now.adding(minutes: -Self.sentTwiceMinutes)
            ) {
                return .done(try guest(asked.reference, by: link, at: desk, in: change.record, now))
            }
            guard link.isOpen(at: now) else { return .refused(.secretNotValid) }
            let answer = try judge(wish, at: desk, in: change)
            if case .notNeeded = answer { return .done(guest(nil, .notNeeded, at: desk, now)) }
            guard !answer.isSchemeOver else { return .refused(.secretNotValid) }
            if !link.needsApproval, case .refused = answer { return .refused(.guestNotNow) }
            let reference = try change.ask(
                wish.plate,
                named: name,
                until: wish.end,
                by: link,
                of: scheme
            )
            guard let request = try change.record.guestRequest(reference, by: link) else {
                throw StoreFault.corrupt
            }
            if !link.needsApproval {
                let outcome = try signOn(
                    wish,
                    named: name,
                    under: scheme,
                    mayTellOwnCar: false,
                    in: &change
                )
                guard case .done(let answer) = outcome else { throw StoreFault.corrupt }
                try change.approve(request, with: answer.visit)
            }
            return .done(try guest(request.reference, by: link, at: desk, in: change.record, now))
        }
    }

    /// How far a request is, for the visitor who made it by this link.
    public func guestState(
        secret: String,
        request: Reference
    ) async throws -> Outcome<GuestView> {
        let now = clock.now()
        return try await register.store.read { record in
            guard let (link, scheme) = try record.guestLink(secret: secret),
                try record.guestRequest(request, by: link) != nil,
                let desk = try VisitDesk(scheme, in: record, at: now)
            else { return .refused(.secretNotValid) }
            return .done(try guest(request, by: link, at: desk, in: record, now))
        }
    }

    /// The same question by the same link within this time is the first one, sent twice.
    private static let sentTwiceMinutes = 2

    /// Lets requests lapse that nobody answered, and erases what no visitor asks about any more.
    func tidyGuests(now: Instant) async throws {
        var lapsed = 1
        while lapsed > 0 {
            lapsed = try await register.store.commit(at: now, by: "dienst") {
                try $0.lapseGuestRequests(expiredBy: now)
            }
        }
        let dayAgo = now.adding(minutes: -24 * 60)
        try await register.store.commit(at: now, by: "dienst") { change in
            try change.eraseGuestRequests(settledBy: dayAgo)
            try change.eraseGuestLinks(endedBy: dayAgo)
            try change.eraseInvitations(expiredBy: now)
        }
    }

    private func guest(
        _ reference: Reference,
        by link: GuestLink,
        at desk: VisitDesk,
        in record: Record,
        _ now: Instant
    ) throws -> GuestView {
        guard let request = try record.guestRequest(reference, by: link) else {
            throw StoreFault.corrupt
        }
        let state: GuestView.State =
            switch request.state {
            case .open(_, let expiresAt):
                expiresAt > now ? .waiting(until: expiresAt) : .expired
            // A longer visit of the same plate would tell that the household signed it on.
            case .signedOn(let end):
                end > now ? .signedOn(until: min(end, request.wantedUntil ?? end)) : .over
            case .notNeeded: .notNeeded
            case .declined: .declined
            case .expired: .expired
            }
        return guest(reference, state, at: desk, now)
    }

    private func guest(
        _ reference: Reference?,
        _ state: GuestView.State,
        at desk: VisitDesk,
        _ now: Instant
    ) -> GuestView {
        let zone = policy(at: now).zone(desk.scheme.zone)
        return GuestView(
            reference: reference,
            state: state,
            zoneName: zone?.name ?? desk.scheme.zone.text,
            discMinutes: zone?.discMinutes ?? 0
        )
    }
}

extension SessionAnswer {
    /// Whether the scheme itself does not hold.
    fileprivate var isSchemeOver: Bool {
        if case .refused(let refusals) = self { refusals.contains(.schemeNotValid) } else { false }
    }
}
