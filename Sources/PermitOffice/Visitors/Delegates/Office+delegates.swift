import Permits
import PermitStore

extension Office {
    /// Who may use the scheme for its holder, and who was asked to.
    public func delegates(
        of scheme: Reference,
        for caller: Caller
    ) async throws -> Outcome<[Delegate]> {
        let now = clock.now()
        return try await reading(scheme, by: caller, to: .manage) {
            try $1.delegates(of: $0, at: now)
        }
    }

    /// Asks somebody to use the scheme; the code is told this once and is good for one person.
    public func invite(
        _ name: String,
        to scheme: Reference,
        by caller: Caller
    ) async throws -> Outcome<(delegate: Delegate, code: String)> {
        let now = clock.now()
        let maximum = visitorProduct(at: now).delegatesMax
        let code = InvitationCode.random()
        return try await changing(scheme, by: caller, to: .manage, at: now) { scheme, change in
            let known = try change.record.delegates(of: scheme, at: now)
            guard known.count < maximum else { return .refused(.tooMany(maximum: maximum)) }
            let reference = try change.invite(
                name,
                code: code.normal,
                until: now.adding(minutes: Delegate.invitationDays * 24 * 60),
                to: scheme
            )
            guard let delegate = try change.record.delegate(reference, of: scheme) else {
                return .notFound
            }
            return .done((delegate, code.text))
        }
    }

    /// Takes a delegate's access away at once, or an invitation back.
    public func end(
        delegate: Reference,
        of scheme: Reference,
        by caller: Caller
    ) async throws -> Outcome<Void> {
        let now = clock.now()
        return try await changing(scheme, by: caller, to: .manage, at: now) { scheme, change in
            guard let delegate = try change.record.delegate(delegate, of: scheme) else {
                return .notFound
            }
            try change.end(delegate)
            return .done(())
        }
    }

    /// Accepts an invitation as the person who is logged in.
    public func accept(
        code: String,
        by caller: Caller
    ) async throws -> Outcome<DelegationView> {
        let now = clock.now()
        guard let person = caller.holder else { return .refused(.roleMayNot) }
        let code = InvitationCode(typed: code).normal
        return try await register.store.commit(at: now, by: caller.auditName) { change in
            guard let found = try change.record.invitation(code: code, at: now) else {
                return .refused(.secretNotValid)
            }
            if found.scheme.holder == person { return .refused(.ownScheme) }
            if try change.record.isDelegate(person, of: found.scheme) {
                return .refused(.alreadyDelegate)
            }
            try change.accept(found.delegate, by: person)
            let accepted = try change.record.delegation(found.delegate.reference, of: person)
            return accepted.flatMap(DelegationView.init).map { .done($0) } ?? .notFound
        }
    }

    /// A page of the schemes that the caller may use for somebody else, newest first.
    public func delegations(
        of caller: Caller,
        page: PageRange
    ) async throws -> [DelegationView] {
        guard let person = caller.holder else { return [] }
        return try await register.store.read { record in
            try record.delegations(of: person, page: page).compactMap(DelegationView.init)
        }
    }

    /// Gives up using a scheme for somebody else.
    public func leave(delegation: Reference, by caller: Caller) async throws -> Outcome<Void> {
        let now = clock.now()
        guard let person = caller.holder else { return .notFound }
        return try await register.store.commit(at: now, by: Self.delegateName) { change in
            guard let found = try change.record.delegation(delegation, of: person) else {
                return .notFound
            }
            try change.end(found.delegate)
            return .done(())
        }
    }

    /// The policy for visitor schemes at a moment.
    func visitorProduct(at moment: Instant) -> Product {
        policy(at: moment).products[.visitorScheme] ?? Product(kind: .visitorScheme)
    }
}
