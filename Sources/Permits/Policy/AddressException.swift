/// An entry of the list of addresses for which another maximum holds.
public struct AddressException: Codable, Hashable, Sendable {
    public let postcode: String
    /// First and last house number, both in.
    public let numbers: ClosedRange<Int>
    /// First and last house letter, both in; nil for any or none.
    public let letters: ClosedRange<String>?
    /// The product it is about; nil for every product.
    public let product: ProductKind?
    /// How many the address may have instead of the policy's number.
    public let maximum: Int
    /// Why, in Dutch, for the decision letter.
    public let reason: String

    /// Makes an entry.
    public init(
        postcode: String,
        numbers: ClosedRange<Int>,
        letters: ClosedRange<String>?,
        product: ProductKind?,
        maximum: Int,
        reason: String
    ) {
        self.postcode = postcode
        self.numbers = numbers
        self.letters = letters
        self.product = product
        self.maximum = maximum
        self.reason = reason
    }

    /// Whether it is about this address and product.
    public func concerns(_ address: Address, _ product: ProductKind) -> Bool {
        guard address.postcode == postcode, numbers.contains(address.houseNumber),
            self.product == nil || self.product == product
        else { return false }
        return letters?.contains(address.letter) ?? true
    }
}
