import Permits
import PermitStore

extension Office {
    /// Signs a visitor on within a change, whoever asked for it, by the one set of rules.
    ///
    /// A start in an outage counts as now; it is never backdated. `mayTellOwnCar` is whether the
    /// answer may tell that the plate has an exemption of the household's own: to a visitor that
    /// would be a look-up of a plate.
    func signOn(
        _ wish: SessionWish,
        named name: String?,
        under exemption: Exemption,
        mayTellOwnCar: Bool = true,
        in change: inout RecordChange
    ) throws -> Outcome<VisitAnswer> {
        guard let desk = try VisitDesk(exemption, in: change.record, at: change.now) else {
            return .notFound
        }
        let wish = try known(wish, mayTellOwnCar: mayTellOwnCar, at: desk, in: change)
        switch try judge(wish, at: desk, in: change) {
        case .refused(let refusals): return .refused(.visit(refusals))
        case .notNeeded(let reason): return .done(.notNeeded(reason))
        case .accepted(let plan):
            return .done(try enter(plan, wish, name: name, at: desk, in: &change))
        }
    }

    /// What the rules say to a wish; nothing is recorded.
    func judge(
        _ wish: SessionWish,
        at desk: VisitDesk,
        in change: RecordChange
    ) throws -> SessionAnswer {
        let start = wish.start ?? change.now
        let follows = desk.visits.compactMap(\.session).filter {
            $0.plate.matches(wish.plate) && $0.period.contains(start)
        }
        let charged = follows.map(\.period.start).min() ?? start
        return visitorRules(for: desk.scheme, at: start).judge(
            wish,
            of: desk.scheme,
            beside: desk.visits.compactMap(\.session),
            balanceMinutes: try balance(of: desk, at: charged, in: change.record),
            now: change.now
        )
    }

    /// The wish with what the register knows about it.
    private func known(
        _ wish: SessionWish,
        mayTellOwnCar: Bool,
        at desk: VisitDesk,
        in change: RecordChange
    ) throws -> SessionWish {
        let now = change.now
        let own =
            try mayTellOwnCar
            && change.record.isOwnExemptCar(
                wish.plate,
                of: desk.exemption,
                at: wish.start ?? now
            )
        let known = SessionWish(
            plate: wish.plate,
            start: wish.start,
            end: wish.end,
            isOwnExemptCar: own
        )
        guard let start = wish.start, start < now else { return known }
        let newest = PageRange(number: 1, size: 10)
        let outages = try change.record.outages(from: start, until: now, page: newest)
        return known.moved(outOf: outages, to: now)
    }

    /// The rules for visitors at a moment: limits and hours of the policy of that moment.
    func visitorRules(for scheme: VisitorScheme, at moment: Instant) -> VisitorRules {
        let policy = policy(at: moment)
        return VisitorRules(
            product: policy.products[.visitorScheme] ?? Product(kind: .visitorScheme),
            hours: policy.zone(scheme.zone)?.hours ?? ZoneHours(windows: []),
            clock: civil
        )
    }

    /// What is left of the budget of the year in which a moment lies.
    func balance(of desk: VisitDesk, at moment: Instant, in record: Record) throws -> Int {
        let year = visitorRules(for: desk.scheme, at: moment)
            .budgetYear(of: desk.scheme, at: moment)
        return year.minutes - (try record.usedMinutes(of: desk.exemption, in: year))
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
    func give(
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

    func answer(
        _ visit: Reference,
        _ plan: SessionPlan?,
        at desk: VisitDesk,
        in change: RecordChange
    ) throws -> VisitAnswer {
        guard let visit = try change.record.visit(visit, of: desk.exemption) else {
            throw StoreFault.corrupt
        }
        let balance = try balance(of: desk, at: visit.start, in: change.record)
        return .registered(
            RegisteredVisit(
                visit: visit,
                balanceMinutes: balance,
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
