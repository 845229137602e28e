import Foundation
import GRDB
import Permits

extension RecordChange {
    /// Writes down that a plate was met without a right; the reference of the finding.
    public mutating func file(
        _ check: PlateCheck,
        in zone: ZoneCode,
        on day: Day,
        offences: [OffenceCode],
        registerVersion: Int64
    ) throws -> Reference {
        let reference = Reference.random()
        try note(.fileFinding, reference)
        try database.execute(
            sql: """
                INSERT INTO finding (
                    reference, meetingLookup, sealedSightings, zone, day, times, firstAt, lastAt,
                    offences, registerVersion)
                VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?)
                """,
            arguments: [
                reference, keys.lookup(meeting: check.plate, in: zone, on: day),
                try seal(Sightings(check)), zone, day, check.moment, check.moment,
                Self.text(of: offences), registerVersion,
            ]
        )
        return reference
    }

    /// Adds a sighting to the finding that it belongs to.
    public mutating func join(
        _ check: PlateCheck,
        offences: [OffenceCode],
        to finding: Finding
    ) throws {
        guard let sightings = finding.sightings?.adding(check) else { return }
        try note(.joinFinding, finding.reference)
        let more = offences.filter { !finding.offences.contains($0) }
        try database.execute(
            sql: """
                UPDATE finding SET times = times + 1, sealedSightings = ?, firstAt = ?, lastAt = ?,
                    offences = ? WHERE id = ?
                """,
            arguments: [
                try seal(sightings), sightings.first.moment, sightings.last.moment,
                Self.text(of: finding.offences + more), finding.row,
            ]
        )
    }

    /// Closes a finding and erases its plate in the same step.
    public mutating func close(_ finding: Finding, because reason: FindingClosing.Reason) throws {
        let isByItself = reason == .laterExempt || reason == .laterOtherwise
        try note(isByItself ? .liftFinding : .closeFinding, finding.reference)
        try database.execute(
            sql: """
                UPDATE finding SET meetingLookup = NULL, sealedSightings = NULL, reason = ?,
                    closedAt = ? WHERE id = ?
                """,
            arguments: [reason.rawValue, now, finding.row]
        )
        try count(FindingOutcome(reason), in: finding.zone, at: finding.lastAt)
    }

    /// Counts an outcome: all that is kept of a plate with a right.
    public func count(_ outcome: FindingOutcome, in zone: ZoneCode?, at moment: Instant) throws {
        try database.execute(
            sql: """
                INSERT INTO findingCount (hour, zone, outcome, times) VALUES (?, ?, ?, 1)
                ON CONFLICT (hour, zone, outcome) DO UPDATE SET times = times + 1
                """,
            arguments: [FindingCount.hour(of: moment), zone?.text ?? "", outcome.rawValue]
        )
    }

    /// Asks a person to check the plate of an exemption.
    public mutating func signal(
        _ signal: WorkSignal,
        onPlateOf exemption: Exemption,
        dueBy day: Day
    ) throws {
        try note(.signalFinding, exemption.reference)
        try open(.checkPlate, on: exemption, reasons: [.signal(signal)], dueBy: day)
    }

    private func seal(_ sightings: Sightings) throws -> Data {
        keys.text.seal(
            bytes: try JSONEncoder().encode(StoredSightings(sightings)),
            in: .sightings
        )
    }

    private static func text(of offences: [OffenceCode]) -> String {
        offences.map(\.rawValue).joined(separator: " ")
    }
}

// Nobody looks any more: the day after the sighting is over.

extension Record {
    /// How many findings are due, plate and all.
    public func findingsDue(_ limits: RetentionLimits) throws -> Int {
        let unhanded = try Int.fetchOne(
            database,
            sql: "SELECT count(*) FROM finding WHERE day < ? AND reason IS NOT 'handedOver'",
            arguments: [limits.findingsBefore]
        )
        let handedOver = try Int.fetchOne(
            database,
            sql: "SELECT count(*) FROM finding WHERE reason IS 'handedOver' AND closedAt < ?",
            arguments: [limits.handedOverBefore]
        )
        return (unhanded ?? 0) + (handedOver ?? 0)
    }
}

extension RecordChange {
    /// Destroys some of the findings that are due, and tells how many; counts are what remains.
    public mutating func destroyFindings(_ limits: RetentionLimits) throws -> Int {
        let due =
            try Row.fetchAll(
                database,
                sql: """
                    SELECT id, zone, lastAt, closedAt FROM finding
                    WHERE day < ? AND reason IS NOT 'handedOver' LIMIT 1000
                    """,
                arguments: [limits.findingsBefore]
            )
            + Row.fetchAll(
                database,
                sql: """
                    SELECT id, zone, lastAt, closedAt FROM finding
                    WHERE reason IS 'handedOver' AND closedAt < ? LIMIT 1000
                    """,
                arguments: [limits.handedOverBefore]
            )
        guard !due.isEmpty else { return 0 }
        try note(.destroyFindings, Reference(high: 0, low: 0))
        for columns in due {
            let closedAt: Instant? = columns["closedAt"]
            if closedAt == nil { try count(.expired, in: columns["zone"], at: columns["lastAt"]) }
            try database.execute(
                sql: "DELETE FROM finding WHERE id = ?",
                arguments: [columns["id"] as Int64]
            )
        }
        return due.count
    }
}
