import PermitOffice
import Permits

/// Reads begin and end of a visit from four fields, any of which may be left empty.
struct MomentReader {
    private let form: FormReader
    private let civil: CivilClock
    private let today: Day

    init(_ form: FormReader, _ civil: CivilClock, today: Day) {
        self.form = form
        self.civil = civil
        self.today = today
    }

    /// From `begindag` and `begintijd`; nil when both are empty, and when one is wrong.
    func start() -> Instant? {
        let (day, second) = (day("begindag"), second("begintijd"))
        if second == nil, day != nil { form.fault("begintijd", "fault.timeMissing") }
        guard let second else { return nil }
        return civil.boundary(LocalTime(day: day ?? today, second: second))
    }

    /// From `einddag` and `eindtijd`; nil when both are empty, and when one is wrong.
    ///
    /// Without a day it is the day of the begin.
    func end(after start: Instant?, now: Instant) -> Instant? {
        let begin = start ?? now
        let (day, second) = (day("einddag"), second("eindtijd"))
        if second == nil, day != nil { form.fault("eindtijd", "fault.timeMissing") }
        guard let second else { return nil }
        let end = civil.boundary(LocalTime(day: day ?? civil.day(of: begin), second: second))
        guard end > begin else {
            form.fault("eindtijd", "fault.endTooEarly")
            return nil
        }
        return end
    }

    private func day(_ name: String) -> Day? {
        guard let typed = form.text(name, maxLength: 20) else { return nil }
        let day = TypedTime.day(typed, today: today)
        if day == nil { form.fault(name, "fault.day") }
        return day
    }

    private func second(_ name: String) -> Int? {
        guard let typed = form.text(name, maxLength: 20) else { return nil }
        let second = TypedTime.second(typed)
        if second == nil { form.fault(name, "fault.time") }
        return second
    }
}
