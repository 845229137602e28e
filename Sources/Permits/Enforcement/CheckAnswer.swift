/// A verdict with everything that explains it.
public struct CheckAnswer: Hashable, Sendable {
    /// What the disc duty is where it applies.
    public struct Disc: Hashable, Sendable {
        /// Longest stay on the disc, in minutes.
        public let minutesMax: Int
        /// When the duty stops; nil when that lies over a week away.
        public let regulatedUntil: Instant?
    }

    public let verdict: EnforcementVerdict
    public let zone: ZoneCode?
    public let subArea: ZoneCode?
    public let moment: Instant
    public let disc: Disc?
    public let nearMisses: [NearMiss]

    /// The answer for a spot near a border where all sides say the same: of the disc the longest
    /// stay and the earliest end are told.
    func mildest(of sides: [CheckAnswer]) -> CheckAnswer {
        guard let disc else { return self }
        let discs = [disc] + sides.compactMap(\.disc)
        return CheckAnswer(
            verdict: verdict,
            zone: zone,
            subArea: subArea,
            moment: moment,
            disc: Disc(
                minutesMax: discs.map(\.minutesMax).max() ?? disc.minutesMax,
                regulatedUntil: discs.compactMap(\.regulatedUntil).min()
            ),
            nearMisses: nearMisses
        )
    }

    /// The answer for a spot of which it is not certain on which side of a border it lies: what
    /// the plate holds on any side is told.
    func uncertain(between sides: [CheckAnswer]) -> CheckAnswer {
        var misses: [NearMiss] = []
        for miss in sides.flatMap(\.nearMisses) where !misses.contains(miss) {
            misses.append(miss)
        }
        return CheckAnswer(
            verdict: .borderUncertain,
            zone: nil,
            subArea: nil,
            moment: moment,
            disc: nil,
            nearMisses: misses
        )
    }
}
