/// How people reach the municipality, as its letters say.
public struct MunicipalityContact: Hashable, Sendable {
    /// The postal address, line by line; empty when none was given.
    public var addressLines: [String]
    public var phone: String?
    public var website: String?

    /// Makes a contact.
    public init(addressLines: [String] = [], phone: String? = nil, website: String? = nil) {
        self.addressLines = addressLines
        self.phone = phone
        self.website = website
    }
}
