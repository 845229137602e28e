import Foundation
import GRDB
import Permits

extension Record {
    /// The finding with this reference.
    public func finding(_ reference: Reference) throws -> Finding? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM finding WHERE reference = ?",
            arguments: [reference]
        ).map(finding)
    }

    /// The open finding that this plate, met in this zone on this day, belongs to.
    public func openFinding(
        of plate: LicensePlate,
        in zone: ZoneCode,
        on day: Day
    ) throws -> Finding? {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM finding WHERE meetingLookup = ?",
            arguments: [keys.lookup(meeting: plate, in: zone, on: day)]
        ).map(finding).first { $0.sightings?.canBe(plate) ?? false }
    }

    /// A page of the open findings of a zone, newest first.
    public func openFindings(in zone: ZoneCode, page: PageRange) throws -> [Finding] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM finding WHERE zone = ? AND closedAt IS NULL
                ORDER BY id DESC LIMIT ? OFFSET ?
                """,
            arguments: [zone, page.size + 1, page.offset]
        ).map(finding)
    }

    /// What enforcement came to in the hours that begin in `[start, end)`.
    public func findingCounts(from start: Instant, until end: Instant) throws -> [FindingCount] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM findingCount WHERE hour >= ? AND hour < ?
                ORDER BY hour, zone, outcome
                """,
            arguments: [start, end]
        ).map { columns in
            guard let outcome = FindingOutcome(rawValue: columns["outcome"]) else {
                throw StoreFault.corrupt
            }
            return FindingCount(
                hour: columns["hour"],
                zone: ZoneCode(columns["zone"] as String),
                outcome: outcome,
                times: columns["times"]
            )
        }
    }

    /// The exemption that gives a plate this right, also by a visit.
    public func exemption(of right: ParkingRight, plate: LicensePlate) throws -> Exemption? {
        try Int64.fetchOne(
            database,
            sql: "SELECT exemptionId FROM parkingRight WHERE plate = ? AND reference = ? LIMIT 1",
            arguments: [keys.seal(plate), right.reference]
        ).flatMap(exemption(row:))
    }

    /// Whether somebody is to check the plate of an exemption, or did since this moment.
    public func isPlateChecked(_ exemption: Exemption, since moment: Instant) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM workItem
                    WHERE exemptionId = ? AND kind = 'checkPlate'
                      AND (closedAt IS NULL OR closedAt > ?))
                """,
            arguments: [exemption.row, moment]
        ) ?? false
    }

    /// Whether every open finding can be opened.
    func canOpenFindings() throws -> Bool {
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT * FROM finding WHERE meetingLookup IS NOT NULL"
        )
        do {
            while let row = try rows.next() { _ = try finding(row) }
            return true
        } catch is Unreadable {
            return false
        }
    }

    private func finding(_ columns: Row) throws -> Finding {
        let offences: String = columns["offences"]
        return Finding(
            row: columns["id"],
            reference: columns["reference"],
            zone: columns["zone"],
            day: columns["day"],
            count: columns["times"],
            firstAt: columns["firstAt"],
            lastAt: columns["lastAt"],
            offences: offences.split(separator: " ").compactMap {
                OffenceCode(rawValue: String($0))
            },
            registerVersion: columns["registerVersion"],
            state: try state(columns)
        )
    }

    private func state(_ columns: Row) throws -> Finding.State {
        if let sealed: Data = columns["sealedSightings"] {
            let bytes = try keys.text.openBytes(sealed, in: .sightings)
            let stored = try JSONDecoder().decode(StoredSightings.self, from: bytes)
            return .open(try stored.sightings())
        }
        guard let closedAt: Instant = columns["closedAt"],
            let reason = FindingClosing.Reason(rawValue: columns["reason"])
        else { throw StoreFault.corrupt }
        return .closed(FindingClosing(reason, at: closedAt))
    }
}
