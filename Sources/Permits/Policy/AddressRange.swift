/// House numbers of a street that give a claim to exemptions in a zone.
public struct AddressRange: Hashable, Sendable {
    /// Which side of the street.
    public enum Side: CaseIterable, Hashable, Sendable {
        case even, odd, both
    }

    public let zone: ZoneCode
    public let street: String
    /// Without a space: `2271AA`.
    public let postcode: String
    /// First and last house number, both in.
    public let numbers: ClosedRange<Int>
    public let side: Side

    /// Makes a range.
    public init(
        zone: ZoneCode,
        street: String,
        postcode: String,
        numbers: ClosedRange<Int>,
        side: Side
    ) {
        self.zone = zone
        self.street = street
        self.postcode = postcode
        self.numbers = numbers
        self.side = side
    }

    /// Whether the address lies in it, with any letter or addition.
    public func contains(_ address: Address) -> Bool {
        guard address.postcode == postcode, numbers.contains(address.houseNumber) else {
            return false
        }
        return switch side {
        case .both: true
        case .even: address.houseNumber.isMultiple(of: 2)
        case .odd: !address.houseNumber.isMultiple(of: 2)
        }
    }
}
