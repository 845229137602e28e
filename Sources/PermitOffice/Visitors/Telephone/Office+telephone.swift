import Permits
import PermitStore

extension Office {
    /// The telephone access of a scheme; nil when it has none.
    public func telephoneAccess(
        of scheme: Reference,
        for caller: Caller
    ) async throws -> Outcome<TelephoneView?> {
        let now = clock.now()
        return try await reading(scheme, by: caller, to: .manage) { scheme, record in
            try record.telephoneAccess(of: scheme).map { TelephoneView($0, at: now) }
        }
    }

    /// Gives a scheme a number and a PIN for the telephone; the PIN is told this once.
    ///
    /// A scheme that has a number keeps it and gets a new PIN.
    public func setTelephone(
        of scheme: Reference,
        by caller: Caller
    ) async throws -> Outcome<(access: TelephoneView, pin: String)> {
        let now = clock.now()
        let pin = PinHash.newPin()
        let kept = await pinDesk.keep(pin, keys: register.store.keys)
        return try await changing(scheme, by: caller, to: .manage, at: now) { scheme, change in
            let known = try change.record.telephoneAccess(of: scheme)?.number
            let number = try known ?? freeNumber(in: change.record)
            try change.setTelephone(number, kept, for: scheme)
            guard let access = try change.record.telephoneAccess(of: scheme) else {
                throw StoreFault.corrupt
            }
            return .done((TelephoneView(access, at: now), pin))
        }
    }

    /// Lets the number and PIN of a scheme count no more; nothing to end is fine too.
    public func endTelephone(
        of scheme: Reference,
        by caller: Caller
    ) async throws -> Outcome<Void> {
        let now = clock.now()
        return try await changing(scheme, by: caller, to: .manage, at: now) { scheme, change in
            if try change.record.telephoneAccess(of: scheme) != nil {
                try change.endTelephone(of: scheme)
            }
            return .done(())
        }
    }

    /// Signs a visitor on by number and PIN; the text is there only once the visit is on disk.
    ///
    /// A wrong PIN, an unknown number and one that waits are refused alike, with the same work.
    public func signOn(
        number: String,
        pin: String,
        _ wish: SessionWish
    ) async throws -> Outcome<SpokenAnswer> {
        let now = clock.now()
        let store = register.store
        let number = LineNumber(number)
        let kept = try await store.read { record in
            try number.flatMap { try record.telephoneAccess(number: $0)?.access.pin }
        }
        let isRight = await pinDesk.matches(pin, kept, keys: store.keys)
        return try await store.commit(at: now, by: Self.telephoneName) { change in
            let found = try number.flatMap { try change.record.telephoneAccess(number: $0) }
            guard let (access, scheme) = found, access.pin == kept,
                !access.lock.isLocked(at: now), isRight
            else { return try refuse(found, isCounted: !isRight, in: &change) }
            if access.lock != .open { try change.set(.open, of: scheme) }
            let outcome = try signOn(wish, named: nil, under: scheme, in: &change)
            return outcome.mapped { spoken($0, wish.plate, of: scheme, now) }
        }
    }

    /// Counts a wrong PIN, and tells nothing about it.
    private func refuse(
        _ found: (access: TelephoneAccess, scheme: Exemption)?,
        isCounted: Bool,
        in change: inout RecordChange
    ) throws -> Outcome<SpokenAnswer> {
        let unknown = Reference(high: 0, low: 0)
        try change.note(.refuseTelephone, found?.scheme.reference ?? unknown)
        if let (access, scheme) = found, isCounted, !access.lock.isLocked(at: change.now) {
            try change.set(access.lock.failing(at: change.now), of: scheme)
        }
        return .refused(.telephoneRefused)
    }

    private func spoken(
        _ answer: VisitAnswer,
        _ plate: LicensePlate,
        of scheme: Exemption,
        _ now: Instant
    ) -> SpokenAnswer {
        switch answer {
        case .notNeeded:
            SpokenAnswer(
                answer: answer,
                text: "Aanmelden is nu niet nodig. Er is niets aangemeld."
            )
        case .registered(let registered):
            SpokenAnswer(
                answer: answer,
                text: SpokenDutch.confirmation(
                    of: plate,
                    in: scheme.zone.flatMap { policy(at: now).zone($0)?.name } ?? "",
                    until: civil.local(registered.visit.end),
                    today: civil.day(of: now)
                )
            )
        }
    }

    private func freeNumber(in record: Record) throws -> LineNumber {
        while true {
            let serial = Int.random(in: 1_000_000...9_999_999)
            guard let number = LineNumber(serial: serial) else { continue }
            if try record.telephoneAccess(number: number) == nil { return number }
        }
    }
}

extension Outcome {
    /// The same outcome with another value.
    func mapped<Other>(_ body: (Value) throws -> Other) rethrows -> Outcome<Other> {
        switch self {
        case .done(let value): .done(try body(value))
        case .refused(let refusal): .refused(refusal)
        case .notFound: .notFound
        case .versionChanged: .versionChanged
        }
    }
}
