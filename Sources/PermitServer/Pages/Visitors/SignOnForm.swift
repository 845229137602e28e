import PermitOffice
import Permits

/// The form that signs a visitor on, read: which plate, from when until when, under which name.
struct SignOnForm: Sendable {
    let plate: LicensePlate
    let name: String?
    /// Nil for now.
    let start: Instant?
    /// Nil for the end that the rules suggest.
    let end: Instant?
    /// Whether the plate is to be kept at hand.
    let keepsPlate: Bool

    /// Reads the form; nil when something is wrong with it, which the reader then knows.
    init?(_ form: FormReader, favourite: SavedPlate?, _ office: Office) {
        let typed = favourite == nil ? form.plate() : favourite?.plate
        let name = form.text("naam", maxLength: VisitorsAPI.nameMax)
        let now = office.clock.now()
        let reader = MomentReader(form, office.civil, today: office.civil.day(of: now))
        let start = reader.start()
        let end = reader.end(after: start, now: now)
        guard let plate = typed, form.faults.isEmpty else { return nil }
        self.plate = plate
        self.name = name ?? favourite?.name
        self.start = start
        self.end = end
        keepsPlate = form.isTicked("bewaren")
    }

    /// The wish, as the rules take it.
    var wish: SessionWish { SessionWish(plate: plate, start: start, end: end) }
}
