/// A house number as people type it: `12`, `12A`, `12 a`, `12-2`, `12 bis`.
struct DoorText: Hashable, Sendable {
    let number: Int
    /// `A`…`Z` or empty.
    let letter: String
    /// Such as `BIS`, or empty.
    let addition: String

    /// Reads it; nil when it does not begin with a number of 1 to 99999.
    init?(_ typed: String) {
        let text = typed.uppercased().filter { $0 != " " }
        let digits = text.prefix { "0"..."9" ~= $0 }
        guard let number = Int(digits), 1...99_999 ~= number else { return nil }
        let rest = text.dropFirst(digits.count)
        let isDashed = rest.first == "-"
        let end = rest.drop { $0 == "-" }
        guard end.utf8.count <= 4, end.utf8.allSatisfy({ 48...57 ~= $0 || 65...90 ~= $0 }) else {
            return nil
        }
        self.number = number
        let isLetter = !isDashed && end.count == 1 && end.allSatisfy { "A"..."Z" ~= $0 }
        letter = isLetter ? String(end) : ""
        addition = isLetter ? "" : String(end)
    }
}
