import Permits
import PermitStore

extension Office {
    /// Asks the registers again about applications that wait for them.
    ///
    /// What answers by now is decided on; the rest waits longer.
    public func askRegistersAgain(waitingAt moment: Instant = .distantFuture) async throws {
        let waiting = try await register.store.read { try $0.registerWaits(dueAt: moment) }
        try await tryEach(waiting, askAgain)
    }

    private func askAgain(about reference: Reference) async throws {
        guard let before = try await register.store.read({ try $0.application(reference) }) else {
            return
        }
        let eligibility = await eligibility(for: ApplicationRequest(before, text: before.text))
        try await register.store.commit(at: eligibility.now, by: "dienst") { change in
            guard let found = try change.record.application(reference),
                found.version == before.version, found.decision == nil
            else { return }
            _ = try judge(named(found, eligibility, &change), on: eligibility, in: &change)
        }
    }

    private func judge(
        _ application: PermitApplication,
        on eligibility: Eligibility,
        in change: inout RecordChange
    ) throws -> PermitApplication {
        try judge(application, on: eligibility.facts(in: change.record), in: &change)
    }

    /// The application with the name, address and zone that the registers gave by now.
    private func named(
        _ application: PermitApplication,
        _ eligibility: Eligibility,
        _ change: inout RecordChange
    ) throws -> PermitApplication {
        guard let address = eligibility.outside.address, application.text.address.isEmpty else {
            return application
        }
        var text = application.text
        text.name = eligibility.outside.name
        text.address = address.parts
        return try change.settle(
            application,
            text: text,
            address: address,
            zone: application.zone ?? eligibility.policy.zone(of: address)
        )
    }

    /// Hands over what applicants did not answer in time.
    func closeQuestions(now: Instant) async throws {
        let store = register.store
        let today = civil.day(of: now)
        let late = try await store.read { try $0.unanswered(before: today) }
        try await tryEach(late) { reference in
            try await store.commit(at: now, by: "dienst") { try closeQuestion(reference, in: &$0) }
        }
    }
}
