/// How far an application is, as the applicant follows it.
public enum ApplicationStatus: String, CaseIterable, Hashable, Sendable {
    case received, inProgress, awaitingCompletion, awaitingViewpoint, awaitingPayment
    case granted, refused, aborted, leftUnhandled, notNeeded

    /// Whether nothing more will happen to it.
    public var isFinal: Bool {
        switch self {
        case .granted, .refused, .aborted, .leftUnhandled, .notNeeded: true
        case .received, .inProgress, .awaitingCompletion, .awaitingViewpoint, .awaitingPayment:
            false
        }
    }
}
