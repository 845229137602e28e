import PermitOffice
import Permits

/// How what became of rights looks from outside.
enum RightFeedJSON {
    /// The member that lists the steps.
    static let list = "rechtenwijzigingen"
    /// The kinds of steps.
    static let (added, ended) = ("toegevoegd", "vervallen")

    /// A page of the feed.
    static func value(_ feed: RightFeed) -> JSONValue {
        [
            "apparaat": .string(feed.device), "dag": .string(feed.day.iso),
            "moment": .string(feed.moment.iso), "na": .int(feed.after),
            "registerversie": .int(feed.version), "volledig": .bool(feed.isComplete),
            "rechtenwijzigingen": .array(feed.steps.map(step)),
        ]
    }

    private static func step(_ step: RightFeed.Step) -> JSONValue {
        [
            "soort": .string(step.isAddition ? added : ended),
            "hash": .string(text(of: step.hash)),
            "rechtsoort": .string(DutchName.of(step.right.kind)),
            "zone": JSONValue(step.right.zone?.text),
            "land": JSONValue(step.right.country?.text),
            "van": .string(step.right.period.start.iso),
            "tot": .string(step.right.period.end.iso),
        ]
    }

    /// Sixteen hexadecimal digits.
    private static func text(of hash: UInt64) -> String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
