import PermitOffice
import Permits

/// The answer to a plate check in words for whoever the car belongs to.
///
/// It puts the very answer of the check into words and works nothing out itself, so that what the
/// resident is told and what the scan sees are one.
struct OwnVerdictView: Sendable {
    /// Two or three words.
    let title: String
    /// What it means.
    let sentence: String
    /// Whether the car may stand there without a disc.
    let isGood: Bool

    init(_ answer: CheckAnswer, _ call: PageCall, _ clock: CivilClock, from now: Instant) {
        let key = Self.key(of: answer.verdict)
        let times = TimeWords(call.language, clock)
        var values: [String: String] = [:]
        if case .exempt(_, let until) = answer.verdict {
            values["until"] = times.near(until, from: now)
        }
        values["disc"] =
            answer.disc.map { TimeWords.duration(minutes: $0.minutesMax, call.language) } ?? ""
        title = call.word("verdict.\(key)")
        sentence = call.word("verdict.\(key).text", values)
        switch answer.verdict {
        case .exempt, .notRegulated, .notSubject, .outsideZone: isGood = true
        case .checkOnSite, .otherRegime, .possibleRight, .manualRead, .borderUncertain:
            isGood = false
        }
    }

    private static func key(of verdict: EnforcementVerdict) -> String {
        switch verdict {
        case .exempt: "exempt"
        case .checkOnSite: "checkOnSite"
        case .notRegulated(.outsideHours): "outsideHours"
        case .notRegulated(.holiday): "holiday"
        case .notRegulated(.noDiscPlace): "noDiscPlace"
        case .notSubject: "notSubject"
        case .otherRegime: "otherRegime"
        case .outsideZone: "outsideZone"
        case .possibleRight: "possibleRight"
        case .manualRead: "manualRead"
        case .borderUncertain: "borderUncertain"
        }
    }
}
