import PermitOffice
import Permits

/// Days, times and durations as people read them in one language.
struct TimeWords: Sendable {
    private let language: Language
    private let clock: CivilClock

    init(_ language: Language, _ clock: CivilClock) {
        self.language = language
        self.clock = clock
    }

    /// A day: `2 maart 2026`.
    func day(_ day: Day) -> String {
        LetterWords(language: language).date(day)
    }

    /// The day of a moment: `2 maart 2026`.
    func day(_ moment: Instant) -> String {
        day(clock.local(moment).day)
    }

    /// A day with its weekday: `maandag 2 maart 2026`.
    func weekday(_ moment: Instant) -> String {
        let day = clock.local(moment).day
        return "\(name(of: day.weekday)) \(self.day(day))"
    }

    /// The last day before a moment, for an end that is not part of what ends.
    func lastDay(before end: Instant) -> String {
        day(end.adding(seconds: -1))
    }

    /// The time of day: `14:05`.
    func time(_ moment: Instant) -> String {
        let second = clock.local(moment).second
        return Self.padded(second / 3600) + ":" + Self.padded(second / 60 % 60)
    }

    /// Day and time: `maandag 2 maart 2026, 14:05`.
    func moment(_ moment: Instant) -> String {
        "\(weekday(moment)), \(time(moment))"
    }

    /// The time alone for today, otherwise the day with it.
    func near(_ moment: Instant, from now: Instant) -> String {
        let isToday = clock.local(moment).day == clock.local(now).day
        return isToday ? time(moment) : self.moment(moment)
    }

    /// So many minutes: `3 uur en 20 minuten`.
    func duration(minutes: Int) -> String {
        Self.duration(minutes: minutes, language)
    }

    /// The name of a day of the week.
    func name(of weekday: Weekday) -> String {
        Self.name(of: weekday, language)
    }

    /// So many minutes in a language.
    static func duration(minutes: Int, _ language: Language) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60)
        let isDutch = language == .dutch
        let hour = isDutch ? "\(hours) uur" : hours == 1 ? "1 hour" : "\(hours) hours"
        let minute =
            rest == 1
            ? (isDutch ? "1 minuut" : "1 minute")
            : (isDutch ? "\(rest) minuten" : "\(rest) minutes")
        if hours == 0 { return minute }
        return rest == 0 ? hour : "\(hour) \(isDutch ? "en" : "and") \(minute)"
    }

    /// The name of a day of the week in a language.
    static func name(of weekday: Weekday, _ language: Language) -> String {
        (language == .dutch ? dutch : english)[weekday.rawValue]
    }

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }

    private static let dutch = [
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    ]
    private static let english = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
}
