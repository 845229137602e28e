import Permits
import PermitStore

extension Office {
    /// The visitor schemes of the caller; a page of all for a case worker.
    public func schemes(for caller: Caller, page: PageRange) async throws -> [SchemeView] {
        let now = clock.now()
        return try await register.store.read { record in
            try record.schemes(of: caller.holder, page: page).compactMap {
                try SchemeView($0, in: record, at: now, by: self)
            }
        }
    }

    /// The visitor scheme with this reference, if the caller may see it.
    public func scheme(_ reference: Reference, for caller: Caller) async throws -> SchemeView? {
        let now = clock.now()
        let view = try await reading(reference, by: caller, to: .look) { exemption, record in
            try SchemeView(exemption, in: record, at: now, by: self)
        }
        guard case .done(let view) = view else { return nil }
        return view
    }

    /// A page of every visit of a scheme, latest first; not for a delegate.
    public func visits(
        of reference: Reference,
        for caller: Caller,
        page: PageRange
    ) async throws -> Outcome<[Visit]> {
        try await reading(reference, by: caller, to: .lookBack) { exemption, record in
            try record.visits(of: exemption, page: page)
        }
    }

    /// The most plates at once that the policy allows now.
    public func maximumConcurrent() -> Int {
        policy(at: clock.now()).products[.visitorScheme]?.maximumConcurrent ?? 0
    }

    /// Signs a visitor on.
    ///
    /// When this answers, every plate check finds the visit.
    public func register(
        _ wish: SessionWish,
        named name: String?,
        under reference: Reference,
        by caller: Caller
    ) async throws -> Outcome<VisitAnswer> {
        let now = clock.now()
        return try await changing(reference, by: caller, to: .signOn, at: now) { scheme, change in
            try signOn(wish, named: name, under: scheme, in: &change)
        }
    }

    /// Gives a visit another end.
    public func change(
        endOf visit: Reference,
        under reference: Reference,
        to end: Instant,
        by caller: Caller
    ) async throws -> Outcome<VisitAnswer> {
        let now = clock.now()
        return try await changing(reference, by: caller, to: .signOn, at: now) { scheme, change in
            guard let desk = try VisitDesk(scheme, in: change.record, at: now) else {
                return .notFound
            }
            guard let visit = try change.record.visit(visit, of: desk.exemption),
                let session = visit.session
            else { return .notFound }
            guard session.period.end > now else { return .refused(.alreadyClosed) }
            let others = desk.visits.filter { $0.reference != visit.reference }
            let rules = visitorRules(for: desk.scheme, at: session.period.start)
            let balance = try balance(of: desk, at: session.period.start, in: change.record)
            let answer = rules.judge(
                newEnd: end,
                of: session,
                in: desk.scheme,
                beside: others.compactMap(\.session),
                balanceMinutes: balance + visit.costMinutes,
                now: now
            )
            switch answer {
            case .refused(let refusals): return .refused(.visit(refusals))
            case .notNeeded(let reason): return .done(.notNeeded(reason))
            case .accepted(let plan):
                return .done(try give(visit, plan, at: desk, in: &change))
            }
        }
    }

    /// Ends a visit now, or cancels one that has not begun.
    ///
    /// Ending an ended one changes nothing.
    public func end(
        visit: Reference,
        under reference: Reference,
        by caller: Caller
    ) async throws -> Outcome<VisitAnswer> {
        let now = clock.now()
        return try await changing(reference, by: caller, to: .signOn, at: now) { scheme, change in
            guard let desk = try VisitDesk(scheme, in: change.record, at: now),
                let visit = try change.record.visit(visit, of: desk.exemption)
            else { return .notFound }
            if visit.end > now, visit.start < visit.end {
                let rest = Period(from: visit.start, until: now)
                let rules = visitorRules(for: desk.scheme, at: visit.start)
                try change.end(
                    visit,
                    at: now,
                    costMinutes: rest.map(rules.cost) ?? 0,
                    under: desk.exemption
                )
            }
            return .done(try answer(visit.reference, nil, at: desk, in: change))
        }
    }
}
