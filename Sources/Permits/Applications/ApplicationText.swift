/// What an applicant wrote; sealed as a whole.
public struct ApplicationText: Codable, Sendable {
    /// A file sent along as evidence.
    public struct Enclosure: Codable, Sendable {
        public let name: String
        public let type: String
        public let contentBase64: String

        /// Makes an enclosure.
        public init(name: String, type: String, contentBase64: String) {
            self.name = name
            self.type = type
            self.contentBase64 = contentBase64
        }
    }

    /// Name of the applicant, as the register of persons or companies has it.
    public var name: String
    /// The address that the decision rests on: the parts of an address in order.
    public var address: [String]
    public var motivation: String?
    public var ground: String?
    public var enclosures: [Enclosure]

    /// Makes a text.
    public init(
        name: String,
        address: [String] = [],
        motivation: String? = nil,
        ground: String? = nil,
        enclosures: [Enclosure] = []
    ) {
        self.name = name
        self.address = address
        self.motivation = motivation
        self.ground = ground
        self.enclosures = enclosures
    }
}
