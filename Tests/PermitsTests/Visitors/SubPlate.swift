import Foundation
import Permits

/// The hours of a zone read from its sub-plate minute by minute, with the calendar of the system:
/// the slow and plain way, to compare the rules with.
struct SubPlate: Sendable {
    let code: String
    /// The first moment of the three weeks that are known.
    let start: Instant
    private let regulated: [Bool]

    static let minutes = 21 * 24 * 60

    /// Monday to Saturday 9 to 18.
    static let ordinary = SubPlate("VBN", from: "2026-06-15T00:00+02:00") { day, minute, _ in
        day != 1 && (540..<1080).contains(minute)
    }

    /// With a late-shopping evening, around Whit Monday.
    static let lateShopping = SubPlate("TKA", from: "2026-05-18T00:00+02:00") { day, minute, date in
        day != 1 && (540..<(day == 5 ? 1260 : 1080)).contains(minute) && date != 25
    }

    /// Always, around the day on which the clock goes back.
    static let always = SubPlate("VOM24", from: "2026-10-23T00:00+02:00") { _, _, _ in true }

    /// One window over midnight, around the same day.
    static let night = SubPlate("TNX", from: "2026-10-23T00:00+02:00") { day, minute, _ in
        (day == 6 && minute >= 1200) || (day == 7 && minute < 120)
    }

    private init(
        _ code: String,
        from start: String,
        isRegulated: (_ weekday: Int, _ minute: Int, _ dayOfMonth: Int) -> Bool
    ) {
        var calendar = Calendar(identifier: .gregorian)
        guard let zone = TimeZone(identifier: "Europe/Amsterdam") else {
            preconditionFailure("the time-zone database is missing")
        }
        calendar.timeZone = zone
        let first = at(start)
        self.code = code
        self.start = first
        regulated = (0..<Self.minutes).map { minute in
            let date = Date(timeIntervalSince1970: Double(first.adding(minutes: minute).seconds))
            let shown = calendar.dateComponents([.weekday, .hour, .minute, .day], from: date)
            return isRegulated(
                shown.weekday ?? 0,
                (shown.hour ?? 0) * 60 + (shown.minute ?? 0),
                shown.day ?? 0
            )
        }
    }

    /// The minutes of a stretch, counted from the start of the three weeks.
    func minutes(of period: Period) -> Range<Int> {
        let lower = Int(period.start.seconds - start.seconds) / 60
        return lower..<(lower + Int(period.seconds) / 60)
    }

    /// How many minutes of a stretch are regulated.
    func cost(of period: Period) -> Int {
        minutes(of: period).count { regulated[$0] }
    }
}
