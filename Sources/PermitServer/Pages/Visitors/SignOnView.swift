import PermitOffice
import Permits

/// The form that signs any visitor on, now or later, ready to read.
struct SignOnView: Sendable {
    let path: String
    let isHolder: Bool
    /// The saved plate it is about; nil for one to type.
    let favourite: Favourite?
    let hasFavourite: Bool
    let fields: FormFields
    /// What is odd about the plate that was typed.
    let doubts: [String]
    let hasDoubts: Bool
    /// The plate that is asked about; who sends it back is sure of it.
    let asked: String
    /// A plate at hand that was perhaps meant.
    let nearby: Favourite?
    /// Why nobody can be signed on now, and what helps; nil when somebody can.
    let offer: String?
    let again: String?
    let keeps: Bool

    /// A saved plate.
    struct Favourite: Sendable {
        let reference: String
        let title: String
        let plate: PlateView

        init(_ saved: SavedPlate) {
            reference = saved.reference.text
            title = saved.name ?? saved.plate.display
            plate = PlateView(saved.plate)
        }
    }

    init(
        _ screen: VisitorScreen,
        favourite: SavedPlate?,
        fields: FormFields,
        doubt: PlateDoubt? = nil,
        _ words: VisitWords
    ) {
        path = words.call.language.address(
            of: "/bezoek/" + screen.view.exemption.reference.text
        )
        isHolder = screen.role.may(.changeSavedPlates)
        self.favourite = favourite.map(Favourite.init)
        hasFavourite = favourite != nil
        self.fields = fields
        doubts = (doubt?.warnings ?? []).map { warning in
            let (key, value) = warning.question
            return words.call.word(key, ["value": value])
        }
        hasDoubts = doubt != nil
        asked = doubt?.plate.text ?? ""
        nearby = doubt?.nearby.map(Favourite.init)
        let view = OfferView(screen, words)
        offer = view.canStart ? nil : view.text
        again = view.again
        keeps = words.call.value("bewaren") != nil
    }
}
