/// Terms of the Algemene wet bestuursrecht, with the end moved by the Algemene termijnenwet.
public enum LegalTerm {
    /// The last day on which to decide on an application received on this day: eight weeks
    /// (Awb 4:13).
    public static func decisionDeadline(received: Day) -> Day {
        DecisionTerm(received: received).end.last
    }

    /// The stretch by which asking the applicant suspends the term: from the day after the request
    /// up to the day of the answer, or through the last day to answer (Awb 4:15(1)).
    ///
    /// Nil when no day lies between.
    public static func suspension(asked: Day, answerBy: Day, answered: Day) -> TermSuspension? {
        let end = min(answered, answerBy.adding(days: 1))
        return TermSuspension(from: asked.adding(days: 1), through: end.adding(days: -1))
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
        objectionTerm(sent: sent).last
    }

    /// The same with the days over which it was moved.
    public static func objectionTerm(sent: Day) -> TermEnd {
        TermEnd(counted: sent.adding(days: objectionWeeks * 7))
    }

    /// The last day on which to decide on an objection: six weeks after the term to object
    /// (Awb 7:10), or after a late objection came in.
    public static func objectionDecisionDeadline(objectUntil: Day, received: Day) -> Day {
        moved(max(objectUntil, received).adding(days: objectionWeeks * 7))
    }

    /// Weeks to object (Awb 6:7), and weeks to decide on that (Awb 7:10).
    public static let objectionWeeks = 6

    private static func moved(_ end: Day) -> Day {
        TermEnd(counted: end).last
    }
}
