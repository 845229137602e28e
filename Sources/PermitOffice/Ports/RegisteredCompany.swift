import Permits

/// What the trade register tells about a company.
public struct RegisteredCompany: Hashable, Sendable {
    public let name: String
    /// Where it sits; nil when the register does not tell.
    public let address: Address?
    /// Persons who work there.
    public let staff: Int

    /// Makes an answer.
    public init(name: String, address: Address?, staff: Int) {
        self.name = name
        self.address = address
        self.staff = staff
    }
}
