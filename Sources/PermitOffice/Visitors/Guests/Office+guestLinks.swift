import Permits
import PermitStore

extension Office {
    /// The links of a household that still count.
    public func guestLinks(
        of scheme: Reference,
        for caller: Caller
    ) async throws -> Outcome<[GuestLink]> {
        let now = clock.now()
        return try await reading(scheme, by: caller, to: .manage) {
            try $1.guestLinks(of: $0, at: now)
        }
    }

    /// Makes a link for visitors; its secret is told this once.
    public func makeGuestLink(
        _ wish: GuestLinkWish,
        under scheme: Reference,
        by caller: Caller
    ) async throws -> Outcome<(link: GuestLink, secret: String)> {
        let now = clock.now()
        guard wish.validUntil > now else { return .refused(.backdated) }
        let latestDay = civil.day(of: now).adding(days: visitorProduct(at: now).guestLinkDays)
        let secret = TokenHash.newToken(prefix: "gl_")
        return try await changing(scheme, by: caller, to: .manage, at: now) { scheme, change in
            guard civil.day(of: wish.validUntil) <= latestDay else {
                return .refused(.tooLong(latestDay: latestDay))
            }
            guard try change.record.guestLinks(of: scheme, at: now).count < GuestLink.countMax
            else { return .refused(.tooMany(maximum: GuestLink.countMax)) }
            let reference = try change.makeGuestLink(
                secret: secret,
                named: wish.name,
                needsApproval: wish.needsApproval,
                validUntil: wish.validUntil,
                uses: wish.uses,
                for: scheme
            )
            let made = try change.record.guestLink(reference, of: scheme)
            return made.map { .done(($0, secret)) } ?? .notFound
        }
    }

    /// Lets a link count no more; ending an ended one changes nothing.
    public func end(
        guestLink: Reference,
        of scheme: Reference,
        by caller: Caller
    ) async throws -> Outcome<Void> {
        let now = clock.now()
        return try await changing(scheme, by: caller, to: .manage, at: now) { scheme, change in
            guard let link = try change.record.guestLink(guestLink, of: scheme) else {
                return .notFound
            }
            if link.validUntil > now { try change.end(link) }
            return .done(())
        }
    }

    /// A page of what waits for the household, oldest first.
    public func guestRequests(
        of scheme: Reference,
        for caller: Caller,
        page: PageRange
    ) async throws -> Outcome<[GuestRequest]> {
        let now = clock.now()
        return try await reading(scheme, by: caller, to: .manage) {
            try $1.openGuestRequests(of: $0, at: now, page: page)
        }
    }

    /// Says yes to a visitor, who is then signed on from now by the same rules as any other.
    ///
    /// When a rule is against it, the request waits on.
    public func approve(
        guestRequest: Reference,
        under scheme: Reference,
        by caller: Caller
    ) async throws -> Outcome<VisitAnswer> {
        let now = clock.now()
        return try await changing(scheme, by: caller, to: .manage, at: now) { scheme, change in
            guard let request = try change.record.guestRequest(guestRequest, of: scheme) else {
                return .notFound
            }
            guard case .open(let plate, let expiresAt) = request.state, expiresAt > now else {
                return .refused(.alreadyClosed)
            }
            let wish = SessionWish(plate: plate, end: request.wantedUntil)
            let outcome = try signOn(wish, named: request.name, under: scheme, in: &change)
            if case .done(let answer) = outcome { try change.approve(request, with: answer.visit) }
            return outcome
        }
    }

    /// Says no to a visitor.
    public func decline(
        guestRequest: Reference,
        under scheme: Reference,
        by caller: Caller
    ) async throws -> Outcome<Void> {
        let now = clock.now()
        return try await changing(scheme, by: caller, to: .manage, at: now) { scheme, change in
            guard let request = try change.record.guestRequest(guestRequest, of: scheme) else {
                return .notFound
            }
            guard case .open(_, let expiresAt) = request.state, expiresAt > now else {
                return .refused(.alreadyClosed)
            }
            try change.decline(request)
            return .done(())
        }
    }
}

extension VisitAnswer {
    /// The visit, if one was registered.
    var visit: Visit? {
        if case .registered(let registered) = self { registered.visit } else { nil }
    }
}
