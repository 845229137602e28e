import Permits
import PermitStore

extension Office {
    /// Decides on an application as a case worker.
    public func decide(
        _ outcome: Decision.Outcome,
        on reference: Reference,
        motivation: String,
        isHardship: Bool,
        ifVersion version: Int? = nil,
        by caller: Caller
    ) async throws -> Outcome<PermitApplication> {
        let result = try await handling(reference, ifVersion: version, by: caller) {
            found,
            change in
            if outcome == .granted, found.zone == nil { return .refused(.noZone) }
            let settled = try settleWaits(of: found, in: &change)
            let ground = isHardship ? "\(motivation) (Awb art. 4:84)" : motivation
            return .done(
                try decide(
                    outcome,
                    on: settled,
                    reasons: found.reasons,
                    by: (caller.auditName, ground),
                    isHardship: isHardship,
                    in: &change
                )
            )
        }
        return await withPayPage(result)
    }

    /// Records a decision and what follows from it: the fee, the exemption, the end.
    func decide(
        _ outcome: Decision.Outcome,
        on application: PermitApplication,
        reasons: [DecisionReason],
        by officer: (name: String, motivation: String)?,
        isHardship: Bool = false,
        in change: inout RecordChange
    ) throws -> PermitApplication {
        let policy = policy(at: change.now)
        let decision = Decision(
            outcome: outcome,
            takenAt: change.now,
            officer: officer?.name,
            objectUntil: LegalTerm.objectionDeadline(sent: civil.day(of: change.now)),
            policyFrom: policy.from,
            reasons: outcome == .granted ? [] : reasons,
            motivation: officer?.motivation,
            isHardship: isHardship
        )
        try change.record(decision, on: application)
        switch outcome {
        case .refused:
            try write(.refused(application, decision), about: application, in: change)
            return try change.move(application, to: .refused)
        case .leftUnhandled:
            try write(.leftUnhandled(application, decision), about: application, in: change)
            return try change.move(application, to: .leftUnhandled)
        case .granted:
            return try grant(application, under: policy, in: &change)
        }
    }

    /// A granted application waits for its fee; without one it takes effect at once.
    private func grant(
        _ application: PermitApplication,
        under policy: PolicyVersion,
        in change: inout RecordChange
    ) throws -> PermitApplication {
        guard let product = policy.products[application.product], product.feeCents > 0 else {
            return try takeEffect(application, in: &change)
        }
        let today = civil.day(of: change.now)
        let dueAt = change.now.adding(seconds: Int64(product.paymentDays) * 86_400)
        let warnDay = today.adding(days: product.paymentDays - product.paymentWarningDays)
        try change.ask(
            cents: product.feeCents,
            for: application,
            dueAt: dueAt,
            warnAt: min(dueAt, civil.start(of: warnDay))
        )
        let cents = product.feeCents
        let lastDay = civil.day(of: dueAt)
        let letter =
            application.renews == nil
            ? Letter.grantedIfPaid(application, cents: cents, by: lastDay)
            : .renewalIfPaid(application, cents: cents, by: lastDay)
        try write(letter, about: application, in: change)
        return try change.move(application, to: .awaitingPayment)
    }

    /// Issues the exemption that was granted, from this moment on.
    func takeEffect(
        _ application: PermitApplication,
        in change: inout RecordChange
    ) throws -> PermitApplication {
        if let renewed = application.renews {
            return try goOn(with: renewed, following: application, in: &change)
        }
        let policy = policy(at: change.now)
        let product = policy.products[application.product] ?? Product(kind: application.product)
        let start = max(change.now, application.askedFrom ?? change.now)
        guard
            let validity = product.validity(
                from: start,
                until: application.askedUntil,
                clock: civil
            )
        else {
            try write(.periodPassed(application), about: application, in: change)
            return try change.move(application, to: .aborted)
        }
        let isScheme = application.product == .visitorScheme
        let exemption = try change.issue(
            NewExemption(
                reference: .random(),
                product: application.product,
                holder: application.holder,
                application: application,
                zone: application.zone,
                address: Address(parts: application.text.address),
                plate: isScheme ? nil : application.plate,
                validity: validity,
                budgetMinutes: isScheme ? product.budgetMinutes : nil
            )
        )
        if application.product == .temporary {
            let due = civil.day(of: change.now).adding(days: 14)
            try change.open(
                .checkAfterwards,
                on: application,
                reasons: application.reasons.map(WorkReason.ground),
                dueBy: due
            )
        }
        try write(.inEffect(application, exemption), about: application, in: change)
        return try change.move(application, to: .granted)
    }
}
