import Permits

extension CheckAnswer {
    /// The answer as far as a snapshot can tell it: without the reference of the right, and with
    /// its near misses in no order.
    var alikeOffline: [AnyHashable] {
        let misses = nearMisses.map { "\($0)" }.sorted()
        guard case .exempt(let right, let until) = verdict else {
            return [verdict, zone, subArea, moment, disc, misses]
        }
        let what: [AnyHashable] = [right.kind, right.zone, right.country, right.period, until]
        return what + [zone, subArea, moment, disc, misses]
    }

    /// The kind of right that makes it exempt, if it is.
    var exemptBy: ParkingRight.Kind? {
        if case .exempt(let right, _) = verdict { right.kind } else { nil }
    }
}
