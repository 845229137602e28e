import PermitOffice
import Permits

/// Moments, visits and refusals as a household reads them, seen from now.
struct VisitWords: Sendable {
    let call: PageCall
    let now: Instant
    private let civil: CivilClock
    private let times: TimeWords

    init(_ call: PageCall, _ office: Office) {
        self.call = call
        now = office.clock.now()
        civil = office.civil
        times = TimeWords(call.language, office.civil)
    }

    /// The time of day without a zero before it: `9:00`.
    func time(_ moment: Instant) -> String {
        let time = times.time(moment)
        return time.hasPrefix("0") ? String(time.dropFirst()) : time
    }

    /// A day seen from today: `vandaag`, `morgen`, `zaterdag`, or with its date.
    func day(_ moment: Instant) -> String {
        let day = civil.day(of: moment)
        switch day.number - civil.day(of: now).number {
        case 0: return call.word("visits.today")
        case 1: return call.word("visits.tomorrow")
        case 2..<7: return times.name(of: day.weekday)
        default: return times.weekday(moment)
        }
    }

    /// The time alone for today, otherwise the day before it: `zaterdag 9:00`.
    func near(_ moment: Instant) -> String {
        let isToday = civil.day(of: moment) == civil.day(of: now)
        return isToday ? time(moment) : "\(day(moment)) \(time(moment))"
    }

    /// A stretch of time: `zaterdag 9:00 tot 18:00`.
    func stretch(_ start: Instant, _ end: Instant) -> String {
        let isOneDay = civil.day(of: start) == civil.day(of: end)
        return call.word(
            "visits.stretch",
            [
                "start": "\(day(start)) \(time(start))",
                "end": isOneDay ? time(end) : "\(day(end)) \(time(end))",
            ]
        )
    }

    /// A budget or price: `3 uur en 20 minuten`.
    func duration(_ minutes: Int) -> String {
        times.duration(minutes: minutes)
    }

    /// The rule about the end of a window, such as `Zaterdag vanaf 9:00 opnieuw aanmelden`.
    func again(_ moment: Instant) -> String {
        let day = day(moment)
        return call.word(
            "visits.again",
            ["day": day.prefix(1).uppercased() + day.dropFirst(), "time": time(moment)]
        )
    }

    /// A day of the calendar, as it is typed: `20-06-2026`.
    func typed(day moment: Instant) -> String {
        let (year, month, day) = civil.day(of: moment).date
        return [day, month].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
            + "-\(year)"
    }

    /// A day with its year: `2 maart 2026`.
    func date(_ moment: Instant) -> String { times.day(moment) }

    /// A day with its year.
    func date(_ day: Day) -> String { times.day(day) }

    /// Why nothing needs to be registered, and when it is needed again.
    func needless(_ reason: SessionAnswer.Needless, opening: Instant?) -> String {
        if reason == .ownExemption { return call.word("visits.ownExemption") }
        let why = call.word(reason == .holiday ? "visits.holiday" : "visits.outsideHours")
        return why
            + (opening.map { next in
                " " + call.word("visits.opensAt", ["moment": "\(day(next)) \(time(next))"])
            } ?? "")
    }
}
