import PermitOffice
import Permits

/// By when an application is decided on, and why that day moved.
struct DeadlineView: Sendable {
    let sentence: String
    let changes: [String]
    let hasChanges: Bool

    init(
        _ application: PermitApplication,
        _ term: DecisionTerm,
        _ call: PageCall,
        _ times: TimeWords
    ) {
        sentence = call.word("application.deadline", ["day": times.day(application.decideBy)])
        var changes = term.suspensions.map { stretch in
            call.word(
                "application.suspended",
                [
                    "from": times.day(stretch.first), "until": times.day(stretch.last),
                    "days": String(stretch.days),
                ]
            )
        }
        if application.status == .awaitingCompletion {
            changes.append(call.word("application.suspendedNow"))
        }
        if let extended = term.extended {
            changes.append(
                call.word(
                    "application.extended",
                    [
                        "from": times.day(extended.original), "until": times.day(extended.promised),
                        "reason": extended.reason,
                    ]
                )
            )
        }
        self.changes = changes
        hasChanges = !changes.isEmpty
    }
}
