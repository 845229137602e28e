import Permits

/// A household with a visitor scheme, and the book that the office keeps of its visits.
struct Household {
    let rules: VisitorRules
    let scheme: VisitorScheme
    private(set) var sessions: [VisitorSession] = []
    private(set) var balance: Int

    /// A household in this zone, by this policy.
    init(
        _ code: String = "VBN",
        policy: PolicyVersion = Fixture.seedTarget,
        budget: Int = 36_000,
        validity: Period = period(at("2026-03-01T00:00+01:00"), at("2027-03-01T00:00+01:00")),
        withdrawnFrom: Instant? = nil
    ) {
        guard let hours = policy.zone(zone(code))?.hours,
            let product = policy.products[.visitorScheme]
        else { preconditionFailure("\(code) is not a zone of the policy") }
        rules = VisitorRules(product: product, hours: hours, clock: Fixture.clock)
        scheme = VisitorScheme(
            reference: .random(),
            zone: zone(code),
            validity: validity,
            withdrawnFrom: withdrawnFrom,
            budgetMinutes: budget
        )
        balance = budget
    }

    /// What the rules say to a wish, without writing anything down.
    func answer(
        _ plate: String = "HK000J",
        from start: Instant? = nil,
        until end: Instant? = nil,
        now: Instant
    ) -> SessionAnswer {
        rules.judge(
            SessionWish(plate: Self.plate(plate), start: start, end: end),
            of: scheme,
            beside: sessions,
            balanceMinutes: balance,
            now: now
        )
    }

    /// Signs a visitor on; what is accepted is written down.
    @discardableResult
    mutating func signOn(
        _ plate: String = "HK000J",
        from start: Instant? = nil,
        until end: Instant? = nil,
        now: Instant
    ) -> SessionAnswer {
        let answer = answer(plate, from: start, until: end, now: now)
        if let plan = answer.plan { write(plan, plate: Self.plate(plate)) }
        return answer
    }

    /// What the rules say to another end of a visit.
    func answer(end: Instant, of session: VisitorSession, now: Instant) -> SessionAnswer {
        rules.judge(
            newEnd: end,
            of: session,
            in: scheme,
            beside: sessions.filter { $0 != session },
            balanceMinutes: balance + session.costMinutes,
            now: now
        )
    }

    /// Moves the end of a visit; what is accepted is written down.
    @discardableResult
    mutating func change(
        end: Instant,
        of session: VisitorSession,
        now: Instant
    ) -> SessionAnswer {
        let answer = answer(end: end, of: session, now: now)
        if let plan = answer.plan {
            sessions.removeAll { $0 == session }
            write(plan, plate: session.plate)
        }
        return answer
    }

    private mutating func write(_ plan: SessionPlan, plate: LicensePlate) {
        sessions.removeAll { plan.absorbed.contains($0) }
        sessions.append(
            VisitorSession(
                reference: .random(),
                plate: plate,
                period: plan.period,
                costMinutes: plan.costMinutes
            )
        )
        balance = plan.balanceMinutes
    }

    private static func plate(_ text: String) -> LicensePlate {
        guard let plate = try? LicensePlate(text, country: .netherlands) else {
            preconditionFailure("\(text) is not a plate")
        }
        return plate
    }
}

extension SessionAnswer {
    /// The visit as it will be registered, if it will.
    var plan: SessionPlan? {
        if case .accepted(let plan) = self { plan } else { nil }
    }

    /// Why it cannot be registered, if it cannot.
    var refusals: [SessionRefusal] {
        if case .refused(let refusals) = self { refusals } else { [] }
    }
}
