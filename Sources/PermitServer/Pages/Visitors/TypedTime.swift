import Permits

/// Days and times as people type them, read leniently.
enum TypedTime {
    /// A day: `20-6-2026`, `20/06/26`, `20.6`, `vandaag` or `morgen`; without a year the first
    /// one from today on.
    static func day(_ text: String, today: Day) -> Day? {
        switch text.lowercased() {
        case "vandaag", "today": return today
        case "morgen", "tomorrow": return today.adding(days: 1)
        case "overmorgen": return today.adding(days: 2)
        default: break
        }
        let parts = text.split { "-/. ".contains($0) }
        let numbers = parts.compactMap { number($0, digits: 4) }
        guard numbers.count == parts.count, 2...3 ~= parts.count else { return nil }
        if numbers.count == 3 {
            let year = parts[2].count <= 2 ? 2000 + numbers[2] : numbers[2]
            return Day(year: year, month: numbers[1], day: numbers[0])
        }
        let year = today.date.year
        let days = [year, year + 1].compactMap { year in
            Day(year: year, month: numbers[1], day: numbers[0])
        }
        return days.first { $0 >= today }
    }

    /// A time of day as seconds from midnight: `9:00`, `9.30`, `0930`, `9u30`, `9 uur`, `24:00`.
    static func second(_ text: String) -> Int? {
        let plain = text.lowercased().replacing("uur", with: "").replacing("u", with: ":")
            .filter { $0 != " " }
        let parts = plain.split { ":.".contains($0) }
        let numbers = parts.compactMap { number($0, digits: 4) }
        guard numbers.count == parts.count else { return nil }
        var (hour, minute) = (0, 0)
        switch numbers.count {
        case 1 where parts[0].count <= 2: hour = numbers[0]
        case 1 where parts[0].count >= 3: (hour, minute) = (numbers[0] / 100, numbers[0] % 100)
        case 2 where parts[1].count == 2: (hour, minute) = (numbers[0], numbers[1])
        default: return nil
        }
        guard 0..<60 ~= minute, hour < 24 || hour == 24 && minute == 0 else { return nil }
        return hour * 3600 + minute * 60
    }

    private static func number(_ text: Substring, digits: Int) -> Int? {
        guard text.utf8.count <= digits, text.utf8.allSatisfy({ 48...57 ~= $0 }) else { return nil }
        return Int(text)
    }
}
