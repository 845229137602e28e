import Foundation
import Permits

extension CivilClock {
    /// The time-zone database cannot be used.
    public struct NoTimeZone: Error, CustomStringConvertible {
        /// Where it was looked for.
        public let path: String

        /// One line that says how to repair it.
        public var description: String {
            "time zone Europe/Amsterdam not found at \(path): install the tzdata package"
        }
    }

    /// The wall clock of the Netherlands from 1970 to 2100, from the system's time-zone database.
    ///
    /// A missing database stops the start: falling back to another time would fine people.
    public static func amsterdam(
        directory: String? = ProcessInfo.processInfo.environment["TZDIR"]
    ) throws -> CivilClock {
        let name = "Europe/Amsterdam"
        let path = (directory ?? "/usr/share/zoneinfo") + "/" + name
        guard FileManager.default.fileExists(atPath: path), let zone = TimeZone(identifier: name)
        else { throw NoTimeZone(path: path) }
        var moment = Date(timeIntervalSince1970: 0)
        let last = Date(timeIntervalSince1970: 4_102_444_800)
        let firstOffset = Int64(zone.secondsFromGMT(for: moment))
        var changes: [Change] = []
        while let next = zone.nextDaylightSavingTimeTransition(after: moment), next < last {
            let since = Instant(seconds: Int64(next.timeIntervalSince1970))
            changes.append(Change(since: since, offset: Int64(zone.secondsFromGMT(for: next))))
            moment = next
        }
        guard changes.count > 100 else { throw NoTimeZone(path: path) }
        return CivilClock(firstOffset: firstOffset, changes: changes)
    }
}
