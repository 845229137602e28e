import Permits
import PermitStore

extension Office {
    /// Asks to renew an exemption: judged by the rules of today, in which the exemption itself does
    /// not count.
    public func renew(
        _ reference: Reference,
        motivation: String? = nil,
        enclosures: [ApplicationText.Enclosure] = [],
        ifVersion version: Int? = nil,
        by caller: Caller
    ) async throws -> Outcome<PermitApplication> {
        let found = try await register.store.read { record -> ApplicationRequest? in
            guard let exemption = try record.exemption(reference),
                caller.mayHandle(exemption.holder)
            else { return nil }
            return try Self.request(toRenew: exemption, in: record)
        }
        guard var request = found else { return .notFound }
        request.motivation = motivation
        request.enclosures = enclosures
        let eligibility = await eligibility(for: request)
        let outcome: Outcome<PermitApplication> = try await delivering {
            try await register.store.commit(at: eligibility.now, by: caller.auditName) { change in
                guard let exemption = try eligibility.renewed(in: change.record) else {
                    return .notFound
                }
                if let version, version != exemption.version { return .versionChanged }
                if let refusal = try refusal(toRenew: exemption, in: change) {
                    return .refused(refusal)
                }
                return .done(try receive(eligibility, in: &change))
            }
        }
        return await withPayPage(outcome)
    }

    /// Lets an exemption go on that was renewed: from its end when that lies ahead, else from now.
    func goOn(
        with reference: Reference,
        following application: PermitApplication,
        in change: inout RecordChange
    ) throws -> PermitApplication {
        let policy = policy(at: change.now)
        let product = policy.products[application.product] ?? Product(kind: application.product)
        guard let exemption = try change.record.exemption(reference),
            exemption.withdrawnFrom == nil,
            let term = product.validity(
                from: max(change.now, exemption.validity.end),
                clock: civil
            )
        else {
            try write(.renewalVoid(application), about: application, in: change)
            return try change.move(application, to: .aborted)
        }
        let renewed = try change.renew(
            exemption,
            during: term,
            at: Address(parts: application.text.address),
            following: application
        )
        try write(.renewed(application, renewed), about: application, in: change)
        return try change.move(application, to: .granted)
    }

    /// The application that asks to renew this exemption, for the plate that it has for good.
    private static func request(
        toRenew exemption: Exemption,
        in record: Record
    ) throws -> ApplicationRequest {
        let end = exemption.validity.end
        var request = ApplicationRequest(product: exemption.product, holder: exemption.holder)
        request.renews = exemption.reference
        request.zone = exemption.zone
        request.plate = try record.plateChanges(of: exemption).last {
            $0.kind != .temporary && $0.wish?.period.contains(end) ?? false
        }?.plate
        return request
    }

    private func refusal(
        toRenew exemption: Exemption,
        in change: RecordChange
    ) throws -> OfficeRefusal? {
        let product = policy(at: change.now).products[exemption.product]
        guard let term = product?.term(endingAt: exemption.validity.end, clock: civil) else {
            return .notRenewable
        }
        if exemption.withdrawnFrom != nil { return .exemptionNotValid }
        if try change.record.openRenewal(of: exemption) != nil { return .renewalOpen }
        if change.now < term.renewableFrom { return .renewalTooEarly(from: term.renewableFrom) }
        return term.isRenewable(at: change.now) ? nil : .renewalTooLate
    }
}
