/// Terms of the Algemene wet bestuursrecht, with the end moved by the Algemene termijnenwet.
public enum LegalTerm {
    /// The last day on which to decide on an application received on this day: eight weeks
    /// (Awb 4:13).
    public static func decisionDeadline(received: Day) -> Day {
        moved(received.adding(days: 8 * 7))
    }

    /// The last day on which to object against a decision sent on this day: six weeks, counted
    /// from the day after (Awb 6:7 and 6:8).
    public static func objectionDeadline(sent: Day) -> Day {
        moved(sent.adding(days: 6 * 7))
    }

    /// The first working day on or after this day (Algemene termijnenwet article 1).
    private static func moved(_ end: Day) -> Day {
        var day = end
        while PublicHoliday.isNoWorkingDay(day) { day = day.adding(days: 1) }
        return day
    }
}
