/// How the last day to decide on an application was counted (Awb 4:13 to 4:15): every part of it,
/// so that it can be shown and checked.
public struct DecisionTerm: Hashable, Sendable {
    /// Weeks within which to decide when no law says otherwise (Awb 4:13).
    public static let weeks = 8
    /// Days after which a company's application that is not decided needs attention: six weeks, two
    /// before silence might count as a grant (Awb 4.1.3.3).
    public static let alertDays = 6 * 7

    public let received: Day
    /// In order; stretches do not overlap.
    public let suspensions: [TermSuspension]
    /// The notice that it takes longer, if one was given.
    public let extended: TermExtension?

    /// Counts a term.
    public init(
        received: Day,
        suspensions: [TermSuspension] = [],
        extended: TermExtension? = nil
    ) {
        self.received = received
        self.suspensions = suspensions
        self.extended = extended
    }

    /// Days by which it was suspended.
    public var suspendedDays: Int { suspensions.reduce(0) { $0 + $1.days } }

    /// Where it ends: eight weeks and the suspended days; or the promised day, and the days by which
    /// it was suspended since.
    public var end: TermEnd {
        guard let extended else {
            return TermEnd(counted: received.adding(days: Self.weeks * 7 + suspendedDays))
        }
        let later = suspensions.reduce(0) { $0 + $1.days(after: extended.noticed) }
        return later == 0
            ? TermEnd(promised: extended.promised)
            : TermEnd(counted: extended.promised.adding(days: later))
    }

    /// The same with one more stretch.
    public func adding(_ suspension: TermSuspension?) -> DecisionTerm {
        DecisionTerm(
            received: received,
            suspensions: suspensions + [suspension].compactMap(\.self),
            extended: extended
        )
    }
}
