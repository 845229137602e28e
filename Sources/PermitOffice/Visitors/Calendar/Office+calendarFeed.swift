import Permits
import PermitStore

// The address at which a calendar reads the visits of a household. Who has it needs no login, so
// it tells names and times and never a plate.

extension Office {
    /// Since when a calendar may read the visits of a scheme; nil when none may.
    public func calendarFeed(
        of scheme: Reference,
        for caller: Caller
    ) async throws -> Outcome<Instant?> {
        try await reading(scheme, by: caller, to: .manage) { try $1.calendarFeed(of: $0) }
    }

    /// Makes a secret for calendars, told this once; one that was made before counts no more.
    public func makeCalendarFeed(
        of scheme: Reference,
        by caller: Caller
    ) async throws -> Outcome<String> {
        let secret = TokenHash.newToken(prefix: "ag_")
        let now = clock.now()
        return try await changing(scheme, by: caller, to: .manage, at: now) { scheme, change in
            try change.makeCalendarFeed(secret: secret, for: scheme)
            return .done(secret)
        }
    }

    /// Lets no calendar read the visits any more; nothing to end is fine too.
    public func endCalendarFeed(
        of scheme: Reference,
        by caller: Caller
    ) async throws -> Outcome<Void> {
        let now = clock.now()
        return try await changing(scheme, by: caller, to: .manage, at: now) { scheme, change in
            if try change.record.calendarFeed(of: scheme) != nil {
                try change.endCalendarFeed(of: scheme)
            }
            return .done(())
        }
    }

    /// What a calendar may know of the visits with this secret: those that run, are planned or
    /// ended in the last four weeks, latest first.
    public func calendar(secret: String) async throws -> Outcome<[CalendarVisit]> {
        let recent = clock.now().adding(minutes: -28 * 24 * 60)
        return try await register.store.read { record in
            guard let scheme = try record.scheme(calendarSecret: secret) else {
                return .refused(.secretNotValid)
            }
            let newest = PageRange(number: 1, size: 100)
            let visits = try record.visits(of: scheme, page: newest)
            return .done(
                visits.filter { $0.end > recent && $0.start < $0.end }.map(CalendarVisit.init)
            )
        }
    }
}
