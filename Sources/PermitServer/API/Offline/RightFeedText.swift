import PermitOffice
import Permits

/// Reads a page of the feed of changes, as a device fetched it.
public enum RightFeedText {
    /// The page; nil when it is not one.
    public static func read(_ body: [UInt8]) -> RightFeed? {
        guard let page = try? JSONReader.read(body),
            case .array(let list)? = page[RightFeedJSON.list]
        else { return nil }
        let steps = list.compactMap(step)
        guard steps.count == list.count, let device = page["apparaat"]?.text,
            let day = page["dag"]?.text.flatMap(Day.init(iso:)),
            let moment = page["moment"]?.moment,
            case .int(let after)? = page["na"], case .int(let version)? = page["registerversie"],
            case .bool(let isComplete)? = page["volledig"]
        else { return nil }
        return RightFeed(
            device: device,
            day: day,
            moment: moment,
            after: after,
            version: version,
            isComplete: isComplete,
            steps: steps
        )
    }

    private static func step(_ value: JSONValue) -> RightFeed.Step? {
        guard let sort = value["soort"]?.text,
            [RightFeedJSON.added, RightFeedJSON.ended].contains(sort),
            let digits = value["hash"]?.text, digits.utf8.count == 16,
            let hash = UInt64(digits, radix: 16),
            let kind = value["rechtsoort"]?.text.flatMap(DutchName.rightKind),
            let start = value["van"]?.moment, let end = value["tot"]?.moment,
            let period = Period(from: start, until: end)
        else { return nil }
        let (zone, country) = (value["zone"]?.text, value["land"]?.text)
        let right = ParkingRight(
            reference: Reference(high: 0, low: 0),
            kind: kind,
            zone: zone.flatMap(ZoneCode.init),
            country: country.flatMap { CountrySign($0) },
            period: period
        )
        guard (zone == nil) == (right.zone == nil), (country == nil) == (right.country == nil)
        else {
            return nil
        }
        return RightFeed.Step(isAddition: sort == RightFeedJSON.added, hash: hash, right: right)
    }
}

extension JSONValue {
    fileprivate var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// A moment in UTC.
    fileprivate var moment: Instant? {
        text.flatMap {
            try? MomentText.moment($0, clock: CivilClock(firstOffset: 0, changes: []))
        }
    }
}
