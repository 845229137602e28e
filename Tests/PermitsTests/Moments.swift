import Permits

/// The moment written as `2026-06-18T10:00+02:00`, seconds allowed, `Z` for UTC.
func at(_ text: String) -> Instant {
    let pattern = /(.{10}T\d\d:\d\d(?::\d\d)?)(?:Z|([+-])(\d\d):(\d\d))/
    guard let match = text.wholeMatch(of: pattern) else {
        preconditionFailure("\(text) is not a moment")
    }
    let (_, wall, sign, hours, minutes) = match.output
    let seconds = (Int64(hours ?? "0") ?? 0) * 3600 + (Int64(minutes ?? "0") ?? 0) * 60
    let offset = sign == "-" ? -seconds : seconds
    return Instant(seconds: local(String(wall)).wallSeconds - offset)
}

/// The local time written as `2026-06-18T10:00`, seconds allowed.
func local(_ text: String) -> LocalTime {
    let numbers = text.split(whereSeparator: "-T:".contains).compactMap { Int($0) }
    guard (5...6).contains(numbers.count) else {
        preconditionFailure("\(text) is not a local time")
    }
    let seconds = numbers.dropFirst(5).first ?? 0
    return LocalTime(
        day: day(numbers[0], numbers[1], numbers[2]),
        second: numbers[3] * 3600 + numbers[4] * 60 + seconds
    )
}

/// The day with this date.
func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: year, month: month, day: day) else {
        preconditionFailure("\(year)-\(month)-\(day) is not a day")
    }
    return day
}

/// A time of day on Thursday 18 June 2026, the day on which most cases play: `10:00`.
func thursday(_ time: String) -> Instant {
    at("2026-06-18T\(time)+02:00")
}

/// The stretch `[start, end)`.
func period(_ start: Instant, _ end: Instant) -> Period {
    guard let period = Period(from: start, until: end) else {
        preconditionFailure("nothing lies between \(start) and \(end)")
    }
    return period
}
