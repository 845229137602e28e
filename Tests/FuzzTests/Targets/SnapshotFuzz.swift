@testable import Permits

/// Offline snapshots, as if whoever signs them had signed anything: each is refused, or opens and
/// answers every question.
enum SnapshotFuzz: FuzzTarget {
    static func finding(in bytes: [UInt8]) -> String? {
        if (try? OfflineSnapshot(bytes) { _, _ in false }) != nil { return "needs no signature" }
        guard let snapshot = try? OfflineSnapshot(bytes, isSigned: { _, _ in true }) else {
            return nil
        }
        let check = snapshot.header.keyCheck
        let hash: @Sendable (String) -> UInt64 = { $0.isEmpty ? check : UInt64($0.utf8.count) }
        guard let desk = try? OfflineDesk(snapshot, clock: clock, hash: hash) else {
            return "the right key is refused"
        }
        guard (try? OfflineDesk(snapshot, clock: clock, hash: { hash($0) &+ 1 })) == nil else {
            return "a wrong key is taken"
        }
        guard snapshot.rightsCount * SnapshotLayout.rightSize < bytes.count else {
            return "more rights than there are bytes"
        }
        return answerFinding(desk)
    }

    /// A fixed wall clock, an hour ahead of UTC.
    private static let clock = CivilClock(firstOffset: 3600, changes: [])

    private static func answerFinding(_ desk: OfflineDesk) -> String? {
        let header = desk.snapshot.header
        let zones = desk.snapshot.municipality.versions.flatMap(\.zones)
        for zone in zones.prefix(4) {
            let parts = zone.subAreas.prefix(2).map { ZoneCode?.some($0.code) } + [nil]
            for part in parts {
                for seconds in [-61, -60, 0, 1, header.ageSecondsMax, header.ageSecondsMax + 1] {
                    let moment = header.moment.adding(seconds: seconds)
                    guard let check = check(.zone(zone.code, subArea: part), at: moment) else {
                        return "HK000J is no plate"
                    }
                    let isTooLate = seconds > header.ageSecondsMax || seconds < -60
                    if isTooLate, case .verdict = desk.answer(check) { return "answers too late" }
                }
            }
        }
        return nil
    }

    private static func check(_ spot: Spot, at moment: Instant) -> PlateCheck? {
        (try? LicensePlate(seen: "HK000J")).map {
            PlateCheck(plate: $0, spot: spot, moment: moment)
        }
    }
}
