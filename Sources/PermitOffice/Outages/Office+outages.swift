import Permits
import PermitStore

extension Office {
    /// A page of the outages that have a moment in `[start, end)`, latest first.
    public func outages(
        from start: Instant?,
        until end: Instant?,
        page: PageRange
    ) async throws -> [Outage] {
        try await register.store.read { record in
            try record.outages(
                from: start ?? .distantPast,
                until: end ?? .distantFuture,
                page: page
            )
        }
    }

    /// Notes that the service could not be used, as a case worker heard.
    public func report(
        outage text: String,
        from start: Instant,
        until end: Instant?,
        by caller: Caller
    ) async throws -> Outcome<Outage> {
        let now = clock.now()
        if let end, end <= start { return .refused(.endsTooEarly) }
        let outage = Outage(
            reference: .random(),
            cause: .reported,
            start: start,
            end: end,
            text: text
        )
        return try await register.store.commit(at: now, by: caller.auditName) { change in
            try change.note(outage)
            return .done(outage)
        }
    }

    /// Notes that an outage is over, from now unless another moment is named.
    public func end(
        outage reference: Reference,
        at moment: Instant?,
        by caller: Caller
    ) async throws -> Outcome<Outage> {
        let now = clock.now()
        let end = moment ?? now
        return try await register.store.commit(at: now, by: caller.auditName) { change in
            guard let outage = try change.record.outage(reference) else { return .notFound }
            if outage.end != nil { return .refused(.alreadyClosed) }
            guard end > outage.start else { return .refused(.endsTooEarly) }
            try change.end(outage, at: end)
            return try change.record.outage(reference).map { .done($0) } ?? .notFound
        }
    }
}

// Signs of life. They follow the real time: a clock that stands still in a demonstration says
// nothing about whether the service runs.

extension Office {
    private static let beatSeconds: Int64 = 30

    /// Looks at the start how long the service was away; a gap becomes an outage.
    ///
    /// After an orderly stop, or a short gap, there is none.
    public func noteGap(until start: Instant = OfficeClock.realNow()) async throws {
        try await register.store.commit(at: start, by: "dienst") { change in
            let last = try change.record.heartbeat()
            if let last, start > last.adding(seconds: Outage.tolerableSeconds) {
                try change.note(
                    Outage(reference: .random(), cause: .stopped, start: last, end: start)
                )
            }
            try change.beat(at: start)
        }
    }

    /// Says that the service is there, every half minute; the first time after the record was
    /// lost, the time in between becomes an outage.
    public func beat(at moment: Instant = OfficeClock.realNow()) async throws {
        guard watch.isDue(at: moment, after: Self.beatSeconds) else { return }
        let now = clock.now()
        do {
            try register.mustBeKnown()
            let lostSince = watch.recover()
            do {
                try await register.store.commit(at: now, by: "dienst") { change in
                    if let lostSince, lostSince < now {
                        try change.note(
                            Outage(
                                reference: .random(),
                                cause: .recordLost,
                                start: lostSince,
                                end: now
                            )
                        )
                    }
                    try change.beat(at: moment)
                }
            } catch {
                if let lostSince { watch.lose(at: lostSince) }
                throw error
            }
            watch.beat(at: moment)
        } catch let error where Self.isRegisterLost(error) {
            noteRegisterLost()
            throw error
        }
    }

    /// Remembers that the record was found lost.
    public func noteRegisterLost() {
        watch.lose(at: clock.now())
    }

    /// Says that the service stops in good order, so that its absence is no outage.
    public func rest() async throws {
        try await register.store.commit(at: clock.now(), by: "dienst") { try $0.rest() }
    }
}
