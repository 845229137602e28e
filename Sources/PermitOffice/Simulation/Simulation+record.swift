import Permits
import PermitStore

extension Simulation {
    /// Looks at everything that is held at a moment, and at the applications and visits of the year
    /// before it; the record is only read.
    public mutating func look(
        over record: Record,
        at now: Instant,
        progress: (Int) -> Void = { _ in }
    ) throws {
        var count = 0
        func step() {
            count += 1
            progress(count)
        }
        let yearAgo = yearBefore(now)
        try record.eachHeldExemption(at: now) { exemption, address in
            look(at: exemption, address: address)
            step()
        }
        var newest: StoredAssessment?
        try record.eachAssessment(since: yearAgo) { stored in
            // Of several looks at one application the newest counts.
            if let before = newest, before.application != stored.application { look(at: before) }
            newest = stored
            step()
        }
        if let newest { look(at: newest) }
        guard let year = Period(from: yearAgo, until: now) else { return }
        try record.eachVisitTime(in: year) { visit in
            look(at: visit)
            step()
        }
    }
}
