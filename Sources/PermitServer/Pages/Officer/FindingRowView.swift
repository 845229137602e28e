import PermitOffice
import Permits

/// A finding as an officer reads it.
struct FindingRowView: Sendable {
    let address: String
    /// With its dashes; nil once it is erased.
    let plate: String?
    let country: String?
    let zone: String
    let count: String
    let first: String
    let last: String
    let isOpen: Bool
    /// Whether nobody could sign on when the plate was met.
    let isOutage: Bool
    /// How it was closed; nil while it is open.
    let closing: String?

    init(_ view: FindingView, _ call: PageCall, _ office: Office) {
        let finding = view.finding
        let now = office.clock.now()
        let time = TimeWords(call.language, office.civil)
        let plate = finding.sightings?.plate
        let reference = finding.reference.text
        address = call.language.address(of: "\(FindingPages.path)/\(reference)")
        self.plate = plate?.display
        country = plate?.country?.text
        zone = finding.zone.text
        count = call.word(
            finding.count == 1 ? "finding.once" : "finding.times",
            ["count": String(finding.count)]
        )
        first = time.near(finding.firstAt, from: now)
        last = time.near(finding.lastAt, from: now)
        isOpen = finding.closing == nil
        isOutage = if case .outage? = view.standing { true } else { false }
        closing = finding.closing.map { closing in
            call.word(
                "finding.closedAt",
                [
                    "reason": call.word("outcome.\(FindingOutcome(closing.reason))"),
                    "time": time.near(closing.at, from: now),
                ]
            )
        }
    }
}
