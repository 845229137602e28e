/// A day of the week, Monday first as on Dutch sub-plates.
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// The day before.
    public var previous: Weekday {
        Weekday(rawValue: (rawValue + 6) % 7) ?? .monday
    }
}
