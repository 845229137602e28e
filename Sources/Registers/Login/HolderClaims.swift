import PermitOffice

/// Which claims say which resident or which company somebody is.
public struct HolderClaims: Sendable {
    /// What kind of number it is.
    public enum Number: Sendable {
        /// A citizen service number.
        case bsn
        /// A number of the trade register.
        case kvk
    }

    /// What kind of number the claim holds.
    public let number: Number
    /// Where the number stands.
    public let claim: ClaimPath
    /// Where it says of which kind the number is, and what it must say; nil when it does not say.
    public let kind: (claim: ClaimPath, value: String)?
    /// Where the number stands of whom somebody acts for; nil when that is refused (machtigen).
    public let represented: ClaimPath?
    /// Where a branch stands when somebody may act for that branch alone, which is refused.
    public let branch: ClaimPath?

    /// Puts the places together.
    public init(
        number: Number,
        claim: ClaimPath,
        kind: (claim: ClaimPath, value: String)? = nil,
        represented: ClaimPath? = nil,
        branch: ClaimPath? = nil
    ) {
        self.number = number
        self.claim = claim
        self.kind = kind
        self.represented = represented
        self.branch = branch
    }

    /// Who these claims are about.
    func caller(in claims: [String: ClaimValue]) throws(LoginRefusal) -> Caller {
        let path = try path(in: claims)
        if let kind, kind.claim.value(in: claims) != .text(kind.value) { throw .unknownNumber }
        if let branch, branch.value(in: claims) != nil { throw .unknownNumber }
        guard let text = path.value(in: claims)?.text else { throw .unknownNumber }
        switch number {
        case .bsn:
            guard let bsn = Self.bsn(text) else { throw .unknownNumber }
            return .citizen(bsn: bsn)
        case .kvk:
            guard let digits = Self.digits(text), digits.count == 8 else { throw .unknownNumber }
            return .company(kvk: text)
        }
    }

    /// Somebody who acts for another is refused, unless it is agreed how the broker says so; for a
    /// company somebody always acts, and there the number may stand nowhere else.
    private func path(in claims: [String: ClaimValue]) throws(LoginRefusal) -> ClaimPath {
        guard let other = claims["represents"], claim.names.first != "represents" else {
            return claim
        }
        guard let represented, other.members?["represents"] == nil else { throw .represents }
        return represented
    }

    /// The number of a resident; nil for numbers of any other sector than that of the BSN, which
    /// has code `s00000000`, and for those that fail the eleven-test.
    private static func bsn(_ text: String) -> String? {
        let sector = "s00000000:"
        let number = text.hasPrefix(sector) ? String(text.dropFirst(sector.count)) : text
        guard let digits = digits(number), digits.count == 9 else { return nil }
        let sum = zip(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]).reduce(0) { $0 + $1.0 * $1.1 }
        return sum != 0 && sum % 11 == 0 ? number : nil
    }

    /// The digits, when it is nothing but digits.
    private static func digits(_ text: String) -> [Int]? {
        let digits = text.utf8.map { Int($0) - 48 }
        return digits.allSatisfy { 0...9 ~= $0 } ? digits : nil
    }
}
