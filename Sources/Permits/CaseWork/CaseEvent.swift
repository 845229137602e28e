/// A step of a case as a case system (zaaksysteem) is told of it.
public struct CaseEvent: Hashable, Sendable {
    /// How far the case is (statustype).
    public enum Status: String, CaseIterable, Sendable {
        case received, inProgress, awaitingApplicant, awaitingPayment, decided, closed
    }

    /// Whether the fee is paid (betalingsindicatie).
    public enum Payment: String, CaseIterable, Sendable {
        case notDue, due, paid
    }

    /// What came of the case (resultaat).
    public enum Result: String, CaseIterable, Sendable {
        case granted, refused, leftUnhandled, aborted, notNeeded
    }

    /// Counts the events of all cases, in the order in which they happened.
    public let number: Int64
    public let application: Reference
    /// Year and number of the case.
    public let caseNumber: String
    public let status: Status
    public let at: Instant
    /// Whether the term to decide stands still (Awb 4:15).
    public let isSuspended: Bool
    public let payment: Payment
    /// Nil while it is not decided.
    public let result: Result?
    /// Last day to decide, as it stood then.
    public let decideBy: Day

    /// Brings together what is told.
    public init(
        number: Int64,
        application: Reference,
        caseNumber: String,
        status: Status,
        at: Instant,
        isSuspended: Bool,
        payment: Payment,
        result: Result?,
        decideBy: Day
    ) {
        self.number = number
        self.application = application
        self.caseNumber = caseNumber
        self.status = status
        self.at = at
        self.isSuspended = isSuspended
        self.payment = payment
        self.result = result
        self.decideBy = decideBy
    }
}
