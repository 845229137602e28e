/// An address of the register of addresses and buildings (BAG).
public struct Address: Codable, Hashable, Sendable {
    public let street: String
    public let houseNumber: Int
    /// `A`…`Z`, upper case, or empty.
    public let letter: String
    /// Addition such as `2HG`, upper case, or empty.
    public let addition: String
    /// Four digits and two letters without a space: `2271AA`.
    public let postcode: String
    public let town: String

    /// Makes an address from parts that are already in normal form.
    public init(
        street: String,
        houseNumber: Int,
        letter: String = "",
        addition: String = "",
        postcode: String,
        town: String
    ) {
        self.street = street
        self.houseNumber = houseNumber
        self.letter = letter
        self.addition = addition
        self.postcode = postcode
        self.town = town
    }

    /// What makes it one front door: postcode, number, letter and addition.
    public var key: String {
        "\(postcode) \(houseNumber) \(letter) \(addition)"
    }

    /// Whether both are the same front door, however the street is spelt.
    public func isSameDoor(as other: Address) -> Bool {
        key == other.key
    }
}

extension Address {
    /// Street and town, each on a line of its own, as on an envelope.
    public var lines: [String] {
        let number = [String(houseNumber) + letter, addition].filter { !$0.isEmpty }
            .joined(separator: "-")
        return [
            "\(street) \(number)",
            "\(postcode.prefix(4)) \(postcode.dropFirst(4))  \(town.uppercased())",
        ]
    }
}
