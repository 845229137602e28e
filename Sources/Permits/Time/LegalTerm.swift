/// Terms of the Algemene wet bestuursrecht, with the end moved by the Algemene termijnenwet.
public enum LegalTerm {
    /// The last day on which to decide on an application received on this day: eight weeks
    /// (Awb 4:13), and the days by which the term was suspended (Awb 4:15).
    public static func decisionDeadline(received: Day, suspendedDays: Int = 0) -> Day {
        moved(received.adding(days: 8 * 7 + suspendedDays))
    }

    /// The days by which asking the applicant suspends the term: from the day after the request
    /// up to the day of the answer, or through the last day to answer (Awb 4:15(1)).
    public static func suspendedDays(asked: Day, answerBy: Day, answered: Day) -> Int {
        let end = min(answered, answerBy.adding(days: 1))
        return max(0, end.number - asked.number - 1)
    }

    /// The last day on which an applicant may answer who was asked on this day.
    public static func answerDeadline(asked: Day, days: Int) -> Day {
        moved(asked.adding(days: days))
    }

    /// The last day on which to leave an application unhandled that was not completed in time:
    /// four weeks after the term to complete it (Awb 4:5(4)).
    public static func leaveUnhandledDeadline(answerBy: Day) -> Day {
        moved(answerBy.adding(days: 4 * 7))
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
