import Permits
import PermitStore

extension Office {
    /// Takes an application in, decides on it as far as the rules may, and asks the fee.
    public func apply(
        _ request: ApplicationRequest,
        by caller: Caller
    ) async throws -> PermitApplication {
        let eligibility = await eligibility(for: request)
        let application = try await delivering {
            try await register.store.commit(at: eligibility.now, by: caller.auditName) { change in
                try receive(eligibility, in: &change)
            }
        }
        return await withPayPage(application)
    }

    /// The application with this reference, if the caller may see it.
    public func application(
        _ reference: Reference,
        for caller: Caller
    ) async throws -> PermitApplication? {
        try await register.store.read { record in
            try record.application(reference).flatMap { caller.mayHandle($0.holder) ? $0 : nil }
        }
    }

    /// A page of what the caller applied for; of everything for a case worker.
    ///
    /// One more than the page holds means that there is a next one.
    public func applications(
        for caller: Caller,
        page: PageRange
    ) async throws -> [PermitApplication] {
        try await register.store.read { try $0.applications(of: caller.holder, page: page) }
    }

    /// Withdraws an application that is not decided or not paid.
    public func withdraw(
        application reference: Reference,
        ifVersion version: Int? = nil,
        by caller: Caller
    ) async throws -> Outcome<PermitApplication> {
        try await register.store.commit(at: clock.now(), by: caller.auditName) { change in
            guard let application = try change.record.application(reference),
                caller.mayHandle(application.holder)
            else { return .notFound }
            if let version, version != application.version { return .versionChanged }
            if application.status == .aborted { return .done(application) }
            guard !application.status.isFinal else { return .refused(.alreadyClosed) }
            return .done(try abort(application, in: &change))
        }
    }

    /// Closes an application without a decision; what was to be paid need not be paid any more.
    func abort(
        _ application: PermitApplication,
        in change: inout RecordChange
    ) throws -> PermitApplication {
        try change.note(.withdrawApplication, application.reference)
        let settled = try settleWaits(of: application, in: &change)
        if let payment = application.payment, payment.status == .open {
            try change.settle(payment, of: application, as: .lapsed)
        }
        return try change.move(settled, to: .aborted)
    }
}

extension Office {
    /// Records an application and asks the rules about it.
    func receive(
        _ eligibility: Eligibility,
        in change: inout RecordChange
    ) throws -> PermitApplication {
        let request = eligibility.request
        let today = civil.day(of: change.now)
        let facts = try eligibility.facts(in: change.record)
        let application = try change.receive(
            NewApplication(
                reference: .random(),
                year: today.date.year,
                product: request.product,
                holder: request.holder,
                zone: request.zone ?? facts.zoneOfAddress,
                address: eligibility.outside.address,
                plate: request.plate,
                askedFrom: request.from,
                askedUntil: request.until,
                text: text(of: eligibility),
                decideBy: LegalTerm.decisionDeadline(received: today),
                renews: try eligibility.renewed(in: change.record)
            )
        )
        if application.product == .business {
            try change.watch(
                termOf: application,
                alertOn: today.adding(days: DecisionTerm.alertDays)
            )
        }
        try write(.received(application), about: application, in: change)
        return try judge(application, on: facts, in: &change)
    }

    private func text(of eligibility: Eligibility) -> ApplicationText {
        let request = eligibility.request
        let address = eligibility.outside.address ?? request.address
        var text = ApplicationText(
            name: eligibility.outside.name,
            address: address?.parts ?? [],
            motivation: request.motivation,
            ground: request.ground?.rawValue,
            enclosures: request.enclosures
        )
        text.statedAddress = request.address?.parts
        text.vehicle = request.vehicle
        return text
    }
}
