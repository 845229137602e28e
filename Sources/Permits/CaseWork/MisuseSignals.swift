/// Patterns in visits that may be misuse, for a person to look at: nothing else ever follows from
/// them (UAVG article 40: no decision rests on profiling).
public enum MisuseSignals {
    /// Fewer days with regulated hours than this say nothing.
    private static let daysMin = 10

    /// The schemes with a pattern, and which, from the visits of a few weeks.
    ///
    /// `regulatedDays` counts the days with regulated hours in those weeks, by scheme; `product`
    /// is the policy for visitor schemes, which says what is much.
    public static func found(
        in visits: Set<VisitDay>,
        regulatedDays: [Int64: Int],
        product: Product
    ) -> [Int64: Set<WorkSignal>] {
        var found: [Int64: Set<WorkSignal>] = [:]
        let stays = Dictionary(grouping: visits) { Stay(scheme: $0.scheme, plate: $0.plate) }
        for (stay, days) in stays {
            let regulated = regulatedDays[stay.scheme] ?? 0
            guard regulated >= daysMin,
                days.count * 100 >= regulated * product.misusePercent
            else { continue }
            found[stay.scheme, default: []].insert(.sameVisitorMostDays)
        }
        for (_, days) in Dictionary(grouping: visits, by: \.plate) {
            let schemes = Set(days.map(\.scheme))
            guard schemes.count >= product.misuseHouseholds, let first = schemes.min() else {
                continue
            }
            found[first, default: []].insert(.plateWithManyHouseholds)
        }
        return found
    }

    private struct Stay: Hashable {
        let scheme: Int64
        let plate: PlateKey
    }
}
