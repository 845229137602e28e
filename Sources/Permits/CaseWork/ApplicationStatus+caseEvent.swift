extension ApplicationStatus {
    /// The steps that a case system is told when an application enters this status, in order.
    ///
    /// A decision and the end of its case are two steps; what ends without one is closed only.
    public var caseSteps: [CaseEvent.Status] {
        switch self {
        case .received: [.received]
        case .inProgress: [.inProgress]
        case .awaitingCompletion, .awaitingViewpoint: [.awaitingApplicant]
        case .awaitingPayment: [.awaitingPayment]
        case .granted, .refused, .leftUnhandled: [.decided, .closed]
        case .aborted, .notNeeded: [.closed]
        }
    }

    /// What came of the case; nil while it is open.
    public var caseResult: CaseEvent.Result? {
        switch self {
        case .granted: .granted
        case .refused: .refused
        case .leftUnhandled: .leftUnhandled
        case .aborted: .aborted
        case .notNeeded: .notNeeded
        case .received, .inProgress, .awaitingCompletion, .awaitingViewpoint, .awaitingPayment:
            nil
        }
    }

    /// Whether the term to decide stands still: only while something is missing (Awb 4:15).
    public var suspendsTerm: Bool { self == .awaitingCompletion }

    /// How the fee stands, for a case that has one or has none.
    public func casePayment(hasFee: Bool) -> CaseEvent.Payment {
        guard hasFee else { return .notDue }
        return self == .granted ? .paid : .due
    }
}
