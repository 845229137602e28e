import Permits
import PermitStore

extension Office {
    /// Days within which somebody looks into a signal.
    private static let lookDays = 14

    /// Looks once a day for patterns in visits that may be misuse; a person is asked to look, and
    /// nothing else changes.
    func lookForMisuse(now: Instant) async throws {
        let today = civil.day(of: now)
        guard misuseRound.begins(on: today),
            let product = policy(at: now).products[.visitorScheme]
        else { return }
        let first = today.adding(days: -7 * product.misuseWeeks)
        let (start, end) = (civil.start(of: first), civil.start(of: today))
        let store = register.store
        let visits = try await store.read { [civil] in
            try $0.visitDays(from: start, until: end, clock: civil)
        }
        let regulated = try await regulatedDays(of: Set(visits.map(\.scheme)), first, today)
        let found = MisuseSignals.found(
            in: visits,
            regulatedDays: regulated,
            product: product
        )
        try await tryEach(found.sorted { $0.key < $1.key }) { scheme, signals in
            try await store.commit(at: now, by: "dienst") { change in
                guard let exemption = try change.record.exemption(row: scheme),
                    try !change.record.isLookedInto(exemption, since: start)
                else { return }
                try change.signal(
                    misuse: signals,
                    of: exemption,
                    dueBy: today.adding(days: Self.lookDays)
                )
            }
        }
    }

    /// How many of these days have regulated hours, by scheme.
    private func regulatedDays(
        of schemes: Set<Int64>,
        _ first: Day,
        _ end: Day
    ) async throws -> [Int64: Int] {
        let zones = try await register.store.read { record in
            try schemes.reduce(into: [Int64: ZoneCode]()) { zones, scheme in
                zones[scheme] = try record.exemption(row: scheme)?.zone
            }
        }
        let counts = Set(zones.values).reduce(into: [ZoneCode: Int]()) { counts, zone in
            counts[zone] = (first.number..<end.number).count {
                isRegulated(Day(number: $0), in: zone)
            }
        }
        return zones.compactMapValues { counts[$0] }
    }

    private func isRegulated(_ day: Day, in zone: ZoneCode) -> Bool {
        let start = civil.start(of: day)
        guard let whole = Period(from: start, until: civil.start(of: day.adding(days: 1))),
            let hours = policy(at: start).zone(zone)?.hours
        else { return false }
        return !hours.periods(in: whole, clock: civil).isEmpty
    }
}
