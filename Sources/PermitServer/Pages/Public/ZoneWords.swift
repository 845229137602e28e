import Permits

/// Hours, disc times and kinds of rights as people read them.
struct ZoneWords: Sendable {
    let call: PageCall

    init(_ call: PageCall) {
        self.call = call
    }

    /// Days and hours: `maandag tot en met zaterdag, 9:00–18:00`.
    func window(_ window: RegulatedWindow) -> String {
        "\(days(window.days)), \(Self.time(window.fromMinute))–\(Self.time(window.untilMinute))"
    }

    /// The longest stay on the disc.
    func disc(_ minutes: Int) -> String {
        TimeWords.duration(minutes: minutes, call.language)
    }

    /// Kinds of rights, in a list.
    func kinds(_ kinds: Set<ParkingRight.Kind>) -> String {
        ParkingRight.Kind.allCases.filter(kinds.contains)
            .map { call.word("right.\($0)") }.joined(separator: ", ")
    }

    /// Days that follow each other as a range, others one by one.
    private func days(_ days: Set<Weekday>) -> String {
        let sorted = days.sorted { $0.rawValue < $1.rawValue }
        let names = sorted.map { TimeWords.name(of: $0, call.language) }
        guard let first = sorted.first, let last = sorted.last, sorted.count > 2,
            last.rawValue - first.rawValue == sorted.count - 1
        else { return names.joined(separator: ", ") }
        let key = sorted.count == 7 ? "zone.everyDay" : "zone.dayRange"
        return call.word(key, ["first": names[0], "last": names[names.count - 1]])
    }

    private static func time(_ minute: Int) -> String {
        let rest = minute % 60
        return "\(minute / 60):\(rest < 10 ? "0" : "")\(rest)"
    }
}
