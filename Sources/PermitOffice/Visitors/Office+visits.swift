import Permits
import PermitStore

extension Office {
    /// The visitor schemes of the caller; a page of all for a case worker.
    public func schemes(for caller: Caller, page: PageRange) async throws -> [SchemeView] {
        let now = clock.now()
        return try await register.store.read { record in
            try record.schemes(of: caller.holder, page: page).compactMap {
                try SchemeView($0, in: record, at: now)
            }
        }
    }

    /// The visitor scheme with this reference, if the caller may see it.
    public func scheme(_ reference: Reference, for caller: Caller) async throws -> SchemeView? {
        let now = clock.now()
        return try await register.store.read { record in
            guard let exemption = try record.exemption(reference),
                caller.mayHandle(exemption.holder)
            else { return nil }
            return try SchemeView(exemption, in: record, at: now)
        }
    }

    /// A page of every visit of a scheme, latest first; nil when it is not the caller's.
    public func visits(
        of reference: Reference,
        for caller: Caller,
        page: PageRange
    ) async throws -> [Visit]? {
        try await register.store.read { record in
            guard let exemption = try record.exemption(reference), exemption.scheme != nil,
                caller.mayHandle(exemption.holder)
            else { return nil }
            return try record.visits(of: exemption, page: page)
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
        return try await visiting(reference, by: caller, now: now) { desk, change in
            let own = try change.record.isOwnExemptCar(
                wish.plate,
                of: desk.exemption,
                at: wish.start ?? now
            )
            let wish = SessionWish(
                plate: wish.plate,
                start: wish.start,
                end: wish.end,
                isOwnExemptCar: own
            )
            let answer = rules(for: desk.scheme, at: wish.start ?? now).judge(
                wish,
                of: desk.scheme,
                beside: desk.visits.compactMap(\.session),
                balanceMinutes: desk.balanceMinutes,
                now: now
            )
            switch answer {
            case .refused(let refusals): return .refused(.visit(refusals))
            case .notNeeded(let reason): return .done(.notNeeded(reason))
            case .accepted(let plan):
                return .done(try enter(plan, wish, name: name, at: desk, in: &change))
            }
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
        return try await visiting(reference, by: caller, now: now) { desk, change in
            guard let visit = try change.record.visit(visit, of: desk.exemption),
                let session = visit.session
            else { return .notFound }
            guard session.period.end > now else { return .refused(.alreadyClosed) }
            let others = desk.visits.filter { $0.reference != visit.reference }
            let answer = rules(for: desk.scheme, at: session.period.start).judge(
                newEnd: end,
                of: session,
                in: desk.scheme,
                beside: others.compactMap(\.session),
                balanceMinutes: desk.balanceMinutes + visit.costMinutes,
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
        return try await visiting(reference, by: caller, now: now) { desk, change in
            guard let visit = try change.record.visit(visit, of: desk.exemption) else {
                return .notFound
            }
            if visit.end > now, visit.start < visit.end {
                let rest = Period(from: visit.start, until: now)
                let rules = rules(for: desk.scheme, at: visit.start)
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

extension Office {
    /// What lies on the desk while a visit is judged.
    private struct VisitDesk {
        let exemption: Exemption
        let scheme: VisitorScheme
        let visits: [Visit]
        let balanceMinutes: Int
    }

    private func visiting(
        _ reference: Reference,
        by caller: Caller,
        now: Instant,
        _ body: @escaping @Sendable (VisitDesk, inout RecordChange) throws -> Outcome<VisitAnswer>
    ) async throws -> Outcome<VisitAnswer> {
        try await register.store.commit(at: now, by: caller.auditName) { change in
            guard let exemption = try change.record.exemption(reference),
                caller.mayHandle(exemption.holder), let scheme = exemption.scheme
            else { return .notFound }
            let desk = VisitDesk(
                exemption: exemption,
                scheme: scheme,
                visits: try change.record.visits(of: exemption, after: now),
                balanceMinutes: scheme.budgetMinutes
                    - (try change.record.usedMinutes(of: exemption))
            )
            return try body(desk, &change)
        }
    }

    /// The rules for visitors at a moment: limits and hours of the policy of that moment.
    private func rules(for scheme: VisitorScheme, at moment: Instant) -> VisitorRules {
        let policy = policy(at: moment)
        return VisitorRules(
            product: policy.products[.visitorScheme] ?? Product(kind: .visitorScheme),
            hours: policy.zone(scheme.zone)?.hours ?? ZoneHours(windows: []),
            clock: civil
        )
    }

    /// Records an accepted visit.
    ///
    /// Running visits of the same plate become part of the first one.
    private func enter(
        _ plan: SessionPlan,
        _ wish: SessionWish,
        name: String?,
        at desk: VisitDesk,
        in change: inout RecordChange
    ) throws -> VisitAnswer {
        let absorbed = desk.visits.filter { plan.absorbs($0) }
        if let kept = absorbed.first { return try give(kept, plan, at: desk, in: &change) }
        let session = VisitorSession(
            reference: .random(),
            plate: wish.plate,
            period: plan.period,
            costMinutes: plan.costMinutes
        )
        try change.register(session, name: name, under: desk.exemption)
        return try answer(session.reference, plan, at: desk, in: change)
    }

    /// Gives a visit the period of a plan; other visits that become part of it are called off.
    private func give(
        _ visit: Visit,
        _ plan: SessionPlan,
        at desk: VisitDesk,
        in change: inout RecordChange
    ) throws -> VisitAnswer {
        for other in desk.visits where plan.absorbs(other) && other.row != visit.row {
            try change.end(other, at: other.start, costMinutes: 0, under: desk.exemption)
        }
        try change.change(
            visit,
            to: plan.period,
            costMinutes: plan.costMinutes,
            under: desk.exemption
        )
        return try answer(visit.reference, plan, at: desk, in: change)
    }

    private func answer(
        _ visit: Reference,
        _ plan: SessionPlan?,
        at desk: VisitDesk,
        in change: RecordChange
    ) throws -> VisitAnswer {
        guard let visit = try change.record.visit(visit, of: desk.exemption) else {
            throw StoreFault.corrupt
        }
        let used = try change.record.usedMinutes(of: desk.exemption)
        return .registered(
            RegisteredVisit(
                visit: visit,
                balanceMinutes: desk.scheme.budgetMinutes - used,
                signOnAgain: plan?.signOnAgain,
                at: change.now
            )
        )
    }
}

extension SessionPlan {
    /// Whether the visit becomes part of the plan.
    fileprivate func absorbs(_ visit: Visit) -> Bool {
        absorbed.contains { $0.reference == visit.reference }
    }
}
