import Permits

/// How far an application is, in words a person understands.
struct ProgressView: Sendable {
    /// Two or three words.
    let label: String
    /// What it means for the applicant, and until when.
    let sentence: String
    /// The class of the label.
    let tone: String

    init(_ application: PermitApplication, _ call: PageCall, _ times: TimeWords) {
        let status = application.status
        let day: String? =
            switch status {
            case .awaitingCompletion, .awaitingViewpoint: application.answerBy.map { times.day($0) }
            case .awaitingPayment:
                application.payment.map { times.moment($0.dueAt.adding(seconds: -60)) }
            default: times.day(application.decideBy)
            }
        label = call.word("application.status.\(status.rawValue)")
        sentence = call.word("application.meaning.\(status.rawValue)", ["day": day ?? ""])
        tone =
            switch status {
            case .granted: "tag--good"
            case .refused, .leftUnhandled: "tag--error"
            case .awaitingCompletion, .awaitingViewpoint, .awaitingPayment: "tag--warn"
            case .received, .inProgress, .aborted, .notNeeded: ""
            }
    }
}
