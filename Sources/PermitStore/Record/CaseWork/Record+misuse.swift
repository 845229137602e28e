import GRDB
import Permits

extension Record {
    /// The days on which plates visited households, of visits that ended in `[start, end)`.
    public func visitDays(
        from start: Instant,
        until end: Instant,
        clock: CivilClock
    ) throws -> Set<VisitDay> {
        var days: Set<VisitDay> = []
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT exemptionId, plate, startsAt FROM visit
                WHERE plate IS NOT NULL AND endsAt >= ? AND endsAt < ? AND startsAt < endsAt
                """,
            arguments: [start, end]
        )
        while let row = try rows.next() {
            let plate = try keys.plate(row["plate"])
            let day = clock.day(of: row["startsAt"])
            days.insert(VisitDay(scheme: row["exemptionId"], plate: plate, day: day))
        }
        return days
    }

    /// Whether somebody looks into misuse of an exemption, or did since this moment.
    public func isLookedInto(_ exemption: Exemption, since moment: Instant) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM workItem
                    WHERE exemptionId = ? AND kind = 'lookIntoMisuse'
                      AND (closedAt IS NULL OR closedAt > ?))
                """,
            arguments: [exemption.row, moment]
        ) ?? false
    }
}

extension RecordChange {
    /// Notes that a pattern was seen, and asks a person to look.
    public mutating func signal(
        misuse signals: Set<WorkSignal>,
        of exemption: Exemption,
        dueBy day: Day
    ) throws {
        try note(.signalMisuse, exemption.reference)
        try open(
            .lookIntoMisuse,
            on: exemption,
            reasons: signals.map(WorkReason.signal).sorted { $0.word < $1.word },
            dueBy: day
        )
    }
}
