import Permits

extension Instant {
    /// The moment as `2026-03-02T09:15:07Z` (RFC 3339, UTC).
    public var iso: String {
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let second = Int(seconds - day * 86_400)
        let time = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }
        return "\(Day(number: Int(day)).iso)T\(time.joined(separator: ":"))Z"
    }
}
