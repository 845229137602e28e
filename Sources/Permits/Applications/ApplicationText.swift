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
    /// The address that the applicant stated, when one was: its parts in order.
    public var statedAddress: [String]?
    /// The kind of vehicle that the applicant chose, for one without a plate.
    public var vehicle: VehicleKind?
    /// The view of the applicant on what differs (Awb 4:7).
    public var viewpoint: String?
    /// What the applicant wrote afterwards, in order.
    public var additions: [String]?

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
