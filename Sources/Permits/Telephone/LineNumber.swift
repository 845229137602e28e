/// The number by which a household is known on the telephone line: eight digits, of which the
/// last one checks the others.
///
/// The check (H. Michael Damm, 2004) finds each wrong digit and each two neighbours exchanged.
public struct LineNumber: Hashable, Sendable {
    /// Eight digits.
    public let text: String

    /// Reads eight digits; nil for anything else and for a number that was mistyped.
    public init?(_ text: String) {
        guard text.utf8.count == 8, let digits = Self.digits(of: text),
            Self.check(digits) == 0
        else { return nil }
        self.text = text
    }

    /// Puts the check digit behind seven digits; nil unless there are seven.
    public init?(serial: Int) {
        guard (1_000_000...9_999_999).contains(serial),
            let digits = Self.digits(of: String(serial))
        else { return nil }
        text = "\(serial)\(Self.check(digits))"
    }

    private static func digits(of text: String) -> [Int]? {
        let digits = text.utf8.map { Int($0) - 48 }
        return digits.allSatisfy((0...9).contains) ? digits : nil
    }

    private static func check(_ digits: [Int]) -> Int {
        digits.reduce(0) { table[$0][$1] }
    }

    /// A totally anti-symmetric quasigroup of order ten.
    private static let table = [
        [0, 3, 1, 7, 5, 9, 8, 6, 4, 2], [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
        [4, 2, 0, 6, 8, 7, 1, 3, 5, 9], [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
        [6, 1, 2, 3, 0, 4, 5, 9, 7, 8], [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
        [5, 8, 6, 9, 7, 2, 0, 1, 3, 4], [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
        [9, 4, 3, 8, 6, 1, 7, 2, 0, 5], [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
    ]
}
