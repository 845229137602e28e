import PermitOffice
import Permits

/// The moment written as `2026-06-18T10:00+02:00`.
func at(_ text: String) -> Instant {
    let utc = CivilClock(firstOffset: 0, changes: [])
    guard let moment = try? MomentText.moment(text, clock: utc) else {
        preconditionFailure("\(text) is not a moment")
    }
    return moment
}

/// A time of day on Thursday 18 June 2026, the day on which most cases play: `10:00`.
func thursday(_ time: String) -> Instant {
    at("2026-06-18T\(time)+02:00")
}

/// The stretch `[start, end)`.
func period(_ start: Instant, _ end: Instant) -> Period {
    guard let period = Period(from: start, until: end) else {
        preconditionFailure("nothing lies between \(start.iso) and \(end.iso)")
    }
    return period
}

/// The zone with this code.
func zone(_ code: String) -> ZoneCode {
    guard let zone = ZoneCode(code) else { preconditionFailure("\(code) is not a code") }
    return zone
}
