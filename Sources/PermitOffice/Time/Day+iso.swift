import Permits

extension Day {
    /// Reads a date as `2026-03-02`.
    public init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
        let numbers = parts.compactMap { UInt16($0) }
        guard numbers.count == 3, text.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) })
        else { return nil }
        self.init(year: Int(numbers[0]), month: Int(numbers[1]), day: Int(numbers[2]))
    }

    /// The date as `2026-03-02`.
    public var iso: String {
        let (year, month, day) = date
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
