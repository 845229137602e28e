import PermitOffice
import Permits

/// That no registration is needed and why, and how to plan one.
struct NotNeededView: Sendable {
    let path: String
    let text: String
    /// Whether signing on for later makes sense.
    let canPlan: Bool
    /// The saved plate it was about; nil for one that was typed.
    let favourite: String?

    init(
        _ reason: SessionAnswer.Needless,
        _ screen: VisitorScreen,
        _ favourite: SavedPlate?,
        _ words: VisitWords
    ) {
        path = words.call.language.address(
            of: "/bezoek/" + screen.view.exemption.reference.text
        )
        text = words.needless(reason, opening: screen.nextOpening)
        canPlan = reason != .ownExemption
        self.favourite = favourite?.reference.text
    }
}
