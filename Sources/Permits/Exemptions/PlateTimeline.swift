/// Which plate an exemption covers when, worked out from everything that was asked for it.
///
/// Of all that is asked about a moment, what was asked last counts. So there is never more than
/// one plate, and what is called off leaves no trace.
public enum PlateTimeline {
    /// A piece of the timeline, with the place of the wish that it comes from.
    public struct Part: Hashable, Sendable {
        public let wish: Int
        public let period: Period
    }

    /// Who covers what, earliest first; `wishes` in the order in which they were made, `terms` the
    /// disjoint stretches during which the exemption holds.
    public static func parts(of wishes: [Period], within terms: [Period]) -> [Part] {
        var parts: [Part] = []
        for (index, wish) in wishes.enumerated() {
            parts = parts.flatMap { part in
                part.period.subtracting([wish]).map { Part(wish: part.wish, period: $0) }
            }
            parts.append(Part(wish: index, period: wish))
        }
        return parts.flatMap { part in
            terms.compactMap { $0.intersection(part.period) }
                .map { Part(wish: part.wish, period: $0) }
        }.sorted { $0.period.start < $1.period.start }
    }

    /// The timeline itself, earliest first: pieces with the same plate that touch are one.
    public static func stretches(
        of wishes: [PlateStretch],
        within terms: [Period]
    ) -> [PlateStretch] {
        var result: [PlateStretch] = []
        for part in parts(of: wishes.map(\.period), within: terms) {
            let next = PlateStretch(plate: wishes[part.wish].plate, period: part.period)
            if let last = result.last, last.hasSamePlate(as: next),
                last.period.end == next.period.start
            {
                let whole = last.period.hull(next.period)
                result[result.count - 1] = PlateStretch(plate: last.plate, period: whole)
            } else {
                result.append(next)
            }
        }
        return result
    }
}
