import PermitOffice
import Permits

/// A visit in a list, ready to read.
struct VisitCard: Sendable {
    let reference: String
    /// What the household calls the visitor; the plate where it has no name.
    let title: String
    /// Nil once it was erased.
    let plate: PlateView?
    /// From when until when; for a running one only until when.
    let time: String
    /// The rule about the end of the window, when it ends there.
    let again: String?
    /// Whether an hour longer could make sense.
    let canExtend: Bool

    init(_ visit: Visit, again: Instant?, _ words: VisitWords) {
        reference = visit.reference.text
        plate = visit.plate.map(PlateView.init)
        title = visit.name ?? visit.plate?.display ?? words.call.word("visits.visitor")
        time =
            visit.start <= words.now
            ? words.call.word("visits.until", ["moment": words.near(visit.end)])
            : words.stretch(visit.start, visit.end)
        self.again = again.map(words.again)
        canExtend = again == nil
    }
}
