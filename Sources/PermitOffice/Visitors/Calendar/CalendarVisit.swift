import Permits
import PermitStore

/// A visit as a calendar may know it: without its plate.
public struct CalendarVisit: Sendable {
    public let reference: Reference
    /// What the household calls the visitor.
    public let name: String?
    public let start: Instant
    public let end: Instant

    /// Makes an entry.
    public init(reference: Reference, name: String?, start: Instant, end: Instant) {
        self.reference = reference
        self.name = name
        self.start = start
        self.end = end
    }

    init(_ visit: Visit) {
        self.init(
            reference: visit.reference,
            name: visit.name,
            start: visit.start,
            end: visit.end
        )
    }
}
