import PermitOffice
import Permits

/// What one tap would do now, or why it would do nothing, said beforehand.
struct OfferView: Sendable {
    /// Whether a tap signs a visitor on at once.
    let canStart: Bool
    let text: String
    /// The rule about the end of the window.
    let again: String?
    /// What to fill in as end of a visit that begins now: `18:00`.
    let end: String

    init(_ screen: VisitorScreen, _ words: VisitWords) {
        canStart = screen.offer.plan != nil
        again = screen.offerAgain.map(words.again)
        switch screen.offer {
        case .accepted(let plan):
            text = words.call.word("visits.oneTap", ["moment": words.near(plan.period.end)])
            end = words.time(plan.period.end)
        case .notNeeded(let reason):
            text = words.needless(reason, opening: screen.nextOpening)
            end = ""
        case .refused(let refusals):
            text = refusals.map(words.sentence).joined(separator: " ")
            end = ""
        }
    }
}
