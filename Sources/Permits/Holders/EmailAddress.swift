/// A mail address in its common form, such as `a.devries@example.nl`.
///
/// Of what RFC 5321 allows, only what people have: no quotes, no comments, no address literals.
public struct EmailAddress: Hashable, Sendable {
    public let text: String

    /// Longest address, in characters.
    public static let lengthMax = 254

    /// Reads an address; nil when it is none.
    public init?(_ text: String) {
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        guard text.utf8.count <= Self.lengthMax, halves.count == 2,
            Self.isLocal(halves[0]), Self.isDomain(halves[1])
        else { return nil }
        self.text = text
    }

    private static func isLocal(_ local: Substring) -> Bool {
        let atoms = local.split(separator: ".", omittingEmptySubsequences: false)
        return atoms.allSatisfy { atom in
            !atom.isEmpty
                && atom.utf8.allSatisfy { isLetterOrDigit($0) || "_%+-".utf8.contains($0) }
        }
    }

    private static func isDomain(_ domain: Substring) -> Bool {
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let top = labels.last else { return false }
        return labels.allSatisfy(isLabel) && (2...24).contains(top.utf8.count)
            && top.utf8.allSatisfy { !(48...57).contains($0) && $0 != 45 }
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 45 }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
}
