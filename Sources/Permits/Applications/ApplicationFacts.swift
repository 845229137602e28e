/// Everything that a decision on an application rests on, gathered beforehand.
public struct ApplicationFacts: Codable, Hashable, Sendable {
    /// What a register said about the vehicle.
    public enum Vehicle: Codable, Hashable, Sendable {
        /// The application is not about one vehicle.
        case none
        case known(VehicleFacts)
        /// The register does not know the plate.
        case notFound
        /// The register did not answer.
        case unreachable
    }

    public var product: Product
    /// The address that counts: where the applicant is registered, or where the work is.
    public var address: Address?
    /// Whether the register of persons or companies, or of addresses, did not answer.
    public var isRegisterUnreachable = false
    /// Whether the applicant stated another address than the register has.
    public var statedAddressDiffers = false
    /// The zone in which the address gives a claim.
    public var zoneOfAddress: ZoneCode?
    /// The zone that was asked for, if one was.
    public var zoneAsked: ZoneCode?
    public var exception: AddressException?
    public var ownParkingPlaces = 0
    public var vehicle: Vehicle = .none
    /// Exemptions of this kind, granted or waiting for payment, at the address.
    public var activeAtAddress = 0
    /// The same, of the company wherever it sits.
    public var activeOfCompany = 0
    /// Persons who work at the company.
    public var staff = 0
    /// Whether this holder already has this plate in this zone.
    public var hasSameExemption = false
    /// Whether the plate is on an active exemption of another household.
    public var isPlateElsewhere = false
    /// Calendar days asked for, when the application names an end.
    public var daysAsked: Int?
    /// Whether it is about a camper.
    public var isCamper = false
    /// Whether evidence was sent along.
    public var hasEvidence = false
    /// Whether the applicant was heard on what differs from the application (Awb 4:7).
    public var wasHeard = false
    /// Where the facts come from.
    public var origins: [FactOrigin] = []

    /// Makes a set of facts about an application for this product, favourable unless set.
    public init(product: Product) {
        self.product = product
    }

    /// How many of this kind the address may have.
    public var maximumAtAddress: Int {
        exception.map(\.maximum) ?? product.maximumPerAddress
    }

    /// How many exemptions the company may have: one for every so many staff, and one for any.
    public var maximumOfCompany: Int {
        max(1, staff / product.staffPerExemption)
    }

    /// How many of this kind the applicant may have by the rules; nil when no number is laid down.
    public var maximum: Int? {
        switch product.kind {
        case .resident: max(0, maximumAtAddress - ownParkingPlaces)
        case .visitorScheme, .informalCare: maximumAtAddress
        case .business: maximumOfCompany
        case .temporary, .disabledCard: nil
        }
    }

    /// How many count against that number now.
    public var inUse: Int {
        product.kind == .business ? activeOfCompany : activeAtAddress
    }
}
