import Permits
import PermitStore

extension Office {
    /// How many holders are asked about in one round.
    private static let looksAtOnce = 20
    /// Seconds after which a register that did not answer is asked again.
    private static let silenceSeconds: Int64 = 3600
    /// Days in which a person judges what a move means for an exemption.
    private static let moveDays = 28

    /// Looks whether a holder still is registered at the address of the exemptions that they hold.
    ///
    /// What cannot be looked at now is looked at later.
    public func look(at holder: Holder) async {
        let now = clock.now()
        let held = try? await register.store.read { try $0.heldExemptions(of: holder, after: now) }
        for reference in held ?? [] {
            guard (try? await look(at: reference)) ?? false else { return }
        }
    }

    /// Asks about the holders that were not asked about for the longest time, a few each round.
    func lookAtHolders(now: Instant) async throws {
        let oldest = lookedAtLongAgo(now)
        let due = try await register.store.read {
            try $0.looksDue(lastBy: oldest, limit: Self.looksAtOnce)
        }
        for reference in due {
            guard try await look(at: reference) else { return }
        }
    }

    /// Who was asked about up to then is asked about again.
    private func lookedAtLongAgo(_ now: Instant) -> Instant {
        civil.moment(now, plusDays: -policy(at: now).holderCheckDays)
    }

    /// Asks about the holder of one exemption; false when the register is silent.
    private func look(at reference: Reference) async throws -> Bool {
        let store = register.store
        guard let exemption = try await store.read({ try $0.exemption(reference) }) else {
            return true
        }
        let now = clock.now()
        let end = min(exemption.validity.end, exemption.withdrawnFrom ?? exemption.validity.end)
        guard now < end else {
            try await store.commit(at: now, by: "dienst") { try $0.look(at: exemption, from: nil) }
            return true
        }
        let answer: Home?
        do { answer = try await home(of: exemption.holder) } catch {
            let again = lookedAtLongAgo(now).adding(seconds: Self.silenceSeconds)
            try await store.commit(at: now, by: "dienst") {
                try $0.look(at: exemption, from: again)
            }
            return false
        }
        try await store.commit(at: now, by: "dienst") { change in
            try change.look(at: exemption, from: now)
            if let answer { try compare(exemption, with: answer, in: &change) }
        }
        return true
    }

    /// Tells a person, and the holder, when the holder lives elsewhere: once for each move.
    private func compare(
        _ exemption: Exemption,
        with home: Home,
        in change: inout RecordChange
    ) throws {
        guard exemption.product.isOfAddress, let watch = try change.record.watch(on: exemption),
            let address = watch.address
        else { return }
        if let now = home.address, now.isSameDoor(as: address) {
            return try change.forgetMove(of: exemption)
        }
        guard !change.record.isToldOf(home.address, watch) else { return }
        try change.note(.signalMove, exemption.reference)
        try change.told(of: exemption, movedTo: home.address)
        if try !change.record.isOpen(.considerWithdrawal, on: exemption) {
            try change.open(
                .considerWithdrawal,
                on: exemption,
                reasons: [.signal(.holderMoved)],
                dueBy: civil.day(of: change.now).adding(days: Self.moveDays)
            )
        }
        try write(.holderMoved(exemption), about: exemption, in: change)
    }

    /// Where a holder is registered; nil when the register does not know the holder.
    private func home(of holder: Holder) async throws -> Home? {
        switch holder {
        case .citizen(let bsn):
            try await world.persons.person(bsn: bsn).map {
                Home(name: $0.name, address: $0.address)
            }
        case .company(let kvk):
            try await world.companies.company(kvk: kvk)
                .map { Home(name: $0.name, address: $0.address) }
        }
    }
}

/// Name and address of a holder as a register has them.
private struct Home: Sendable {
    let name: String
    /// Nil when the register has none, as for somebody who went abroad.
    let address: Address?
}
