import Permits
import PermitStore

/// Judges sightings again by what the record says now, and by what it said in time.
struct FindingReview {
    let municipality: Municipality
    let civil: CivilClock

    /// What sightings come to.
    func standing(of sightings: Sightings, in record: Record) throws -> FindingStanding {
        let checks =
            sightings.first == sightings.last
            ? [sightings.first] : [sightings.first, sightings.last]
        return FindingStanding(try checks.map { try excuse(for: $0, in: record) })
    }

    /// A finding with what it comes to.
    func view(of finding: Finding, in record: Record) throws -> FindingView {
        FindingView(
            finding: finding,
            standing: try finding.sightings.map { try standing(of: $0, in: record) }
        )
    }

    /// The rules for a sighting.
    func rules(for sighting: PlateCheck) -> FindingGuard {
        FindingGuard(
            policy: municipality.policy(at: sighting.moment, clock: civil),
            clock: civil
        )
    }

    private func excuse(for sighting: PlateCheck, in record: Record) throws -> SightingExcuse? {
        let rules = rules(for: sighting)
        let known = RecordedRights(record: record, version: try record.version())
        let inTime = RecordedRights(
            record: record,
            version: try record.version(knownAt: rules.graceEnd(of: sighting))
        )
        let moment = sighting.moment
        let outages = try record.outages(
            from: moment,
            until: moment.adding(seconds: 1),
            page: PageRange(number: 1, size: 1)
        )
        let excuse = rules.excuse(
            for: sighting,
            known: known,
            inTime: inTime,
            outage: outages.first { $0.contains(moment) }
        )
        try known.rethrow()
        try inTime.rethrow()
        return excuse
    }
}
