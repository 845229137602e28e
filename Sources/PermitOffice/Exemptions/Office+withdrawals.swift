import Permits
import PermitStore

extension Office {
    /// Withdraws an exemption from a moment on; what it covered before stays covered.
    ///
    /// A case worker does so because the holder asked, unless it is said to be the municipality's
    /// own decision or one was announced: then the holder is heard first (Awb 4:8), it takes
    /// effect in the future, and misuse takes a second person.
    public func withdraw(
        exemption reference: Reference,
        from moment: Instant?,
        reason: String,
        ground stated: WithdrawalGround? = nil,
        ifVersion version: Int?,
        by caller: Caller
    ) async throws -> Outcome<ExemptionView> {
        let now = clock.now()
        return try await delivering {
            try await register.store.commit(at: now, by: caller.auditName) { change in
                guard let exemption = try change.record.exemption(reference),
                    caller.mayHandle(exemption.holder)
                else { return .notFound }
                if let version, version != exemption.version { return .versionChanged }
                let intention = try change.record.openIntention(for: exemption)
                let isOfficial =
                    caller.isCaseWorker && (stated.map { $0 == .official } ?? (intention != nil))
                let withdrawal = Withdrawal(
                    from: moment ?? now,
                    reason: reason,
                    ground: isOfficial ? .official : .onRequest,
                    exemption: exemption
                )
                if let refusal = try refusal(
                    of: withdrawal,
                    announced: intention,
                    by: caller,
                    in: change
                ) {
                    return .refused(refusal)
                }
                let withdrawn = try carryOut(withdrawal, in: &change)
                return .done(try view(withdrawn, in: change.record, at: now))
            }
        }
    }

    /// Ends an exemption early, whoever decided that: what it covered before stays covered, what the
    /// policy gives back of the fee goes back, and the holder gets a letter.
    func withdraw(
        _ exemption: Exemption,
        from start: Instant,
        reason: String,
        in change: inout RecordChange
    ) throws -> Exemption {
        if let renewal = try change.record.openRenewal(of: exemption) {
            _ = try abort(renewal, in: &change)
        }
        let withdrawn = try change.withdraw(exemption, from: start, reason: reason)
        try giveBackFee(of: exemption, endingAt: start, in: &change)
        try write(
            .withdrawn(exemption, reason: reason, from: start),
            about: exemption,
            in: change
        )
        return withdrawn
    }

    /// Tells the holder that the municipality means to withdraw an exemption, and asks for a view.
    public func intend(
        withdrawalOf reference: Reference,
        from moment: Instant,
        reason: String,
        isMisuse: Bool,
        by caller: Caller
    ) async throws -> Outcome<WithdrawalIntention> {
        let now = clock.now()
        return try await delivering {
            try await register.store.commit(at: now, by: caller.auditName) { change in
                guard let exemption = try change.record.exemption(reference) else {
                    return .notFound
                }
                if try change.record.concerns(exemption, staff: caller.staffName) {
                    return .refused(.caseWork(.ownCase))
                }
                guard try change.record.openIntention(for: exemption) == nil else {
                    return .refused(.caseWork(.intentionOpen))
                }
                guard moment > now else { return .refused(.caseWork(.notAhead)) }
                guard moment < exemption.withdrawnFrom ?? exemption.validity.end else {
                    return .refused(.exemptionNotValid)
                }
                return .done(
                    try announce(exemption, from: moment, reason, isMisuse, caller, &change)
                )
            }
        }
    }

    /// Takes in what the holder thinks of an intended withdrawal.
    public func giveView(
        onWithdrawalOf reference: Reference,
        text: String,
        by caller: Caller
    ) async throws -> Outcome<WithdrawalIntention> {
        try await register.store.commit(at: clock.now(), by: caller.auditName) { change in
            guard let exemption = try change.record.exemption(reference),
                caller.mayHandle(exemption.holder)
            else { return .notFound }
            guard let intention = try change.record.openIntention(for: exemption) else {
                return .refused(.caseWork(.noViewAsked))
            }
            guard intention.view == nil else { return .refused(.caseWork(.viewGiven)) }
            try change.close(.considerWithdrawal, on: exemption)
            try change.open(
                .considerWithdrawal,
                on: exemption,
                reasons: [.signal(.viewGiven)],
                dueBy: intention.viewBy
            )
            return .done(try change.give(view: text, on: intention, of: exemption))
        }
    }
}

extension Office {
    /// Why a withdrawal cannot be; nil when it can.
    private func refusal(
        of withdrawal: Withdrawal,
        announced intention: WithdrawalIntention?,
        by caller: Caller,
        in change: RecordChange
    ) throws -> OfficeRefusal? {
        let exemption = withdrawal.exemption
        if withdrawal.from < change.now { return .backdated }
        let end = exemption.withdrawnFrom ?? exemption.validity.end
        guard withdrawal.from < end else { return .exemptionNotValid }
        guard caller.isCaseWorker else { return nil }
        if try change.record.concerns(exemption, staff: caller.staffName) {
            return .caseWork(.ownCase)
        }
        guard withdrawal.ground == .official else { return nil }
        guard let intention else { return .caseWork(.noIntention) }
        if intention.view == nil, civil.day(of: change.now) <= intention.viewBy {
            return .caseWork(.viewStillPossible(intention.viewBy))
        }
        if intention.isMisuse, intention.officer == caller.staffName {
            return .caseWork(.secondPersonNeeded)
        }
        return withdrawal.from > change.now ? nil : .caseWork(.notAhead)
    }

    private func carryOut(
        _ withdrawal: Withdrawal,
        in change: inout RecordChange
    ) throws -> Exemption {
        let isOfficial = withdrawal.ground == .official
        try change.note(
            isOfficial ? .withdrawOfficially : .withdrawOnRequest,
            withdrawal.exemption.reference
        )
        let withdrawn = try withdraw(
            withdrawal.exemption,
            from: withdrawal.from,
            reason: withdrawal.reason,
            in: &change
        )
        try change.closeIntention(for: withdrawn, as: isOfficial ? .withdrawn : .dropped)
        try change.close(.considerWithdrawal, on: withdrawn)
        return withdrawn
    }

    private func announce(
        _ exemption: Exemption,
        from moment: Instant,
        _ reason: String,
        _ isMisuse: Bool,
        _ caller: Caller,
        _ change: inout RecordChange
    ) throws -> WithdrawalIntention {
        let days = policy(at: change.now).products[exemption.product]?.viewpointDays ?? 14
        let intention = try change.intend(
            withdrawalOf: exemption,
            from: moment,
            reason: reason,
            isMisuse: isMisuse,
            by: caller.staffName,
            viewBy: LegalTerm.answerDeadline(asked: civil.day(of: change.now), days: days)
        )
        try change.close(.considerWithdrawal, on: exemption)
        try change.open(
            .considerWithdrawal,
            on: exemption,
            reasons: [.signal(.withdrawalIntended)],
            dueBy: intention.viewBy
        )
        try write(.withdrawalIntended(intention), about: exemption, in: change)
        return intention
    }
}

extension Office {
    /// Every intention to withdraw an exemption, newest first; nil when it is not the caller's.
    public func intentions(
        for reference: Reference,
        by caller: Caller
    ) async throws -> [WithdrawalIntention]? {
        try await register.store.read { record in
            guard let exemption = try record.exemption(reference),
                caller.mayHandle(exemption.holder)
            else { return nil }
            return try record.intentions(for: exemption)
        }
    }
}
