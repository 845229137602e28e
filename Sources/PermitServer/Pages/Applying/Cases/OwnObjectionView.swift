import Permits

/// An objection as who made it sees it.
struct OwnObjectionView: Sendable {
    let sentence: String
    let text: String
    /// What was decided on it, in the words of the case worker.
    let answer: String?

    init(_ objection: Objection, _ call: PageCall, _ times: TimeWords) {
        let state = objection.outcome?.rawValue ?? "open"
        sentence = call.word(
            "application.objection.\(state)",
            [
                "day": times.day(objection.receivedAt), "until": times.day(objection.decideBy),
            ]
        )
        text = objection.text
        answer = objection.motivation
    }
}
