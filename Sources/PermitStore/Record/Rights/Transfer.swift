import Permits

/// An exemption with everything that hangs on it, to be carried from one record to another.
public struct Transfer: Hashable, Sendable {
    /// A visit as it is carried over.
    public struct Visit: Hashable, Sendable {
        public let reference: Reference
        /// Nil once it was erased.
        public let plate: LicensePlate?
        public let start: Instant
        public let end: Instant
        public let costMinutes: Int
        public let name: String?

        /// Makes one.
        public init(
            reference: Reference,
            plate: LicensePlate?,
            start: Instant,
            end: Instant,
            costMinutes: Int,
            name: String?
        ) {
            self.reference = reference
            self.plate = plate
            self.start = start
            self.end = end
            self.costMinutes = costMinutes
            self.name = name
        }
    }

    /// A stretch during which a plate is covered.
    public struct Cover: Hashable, Sendable {
        public let plate: LicensePlate
        public let period: Period

        /// Makes one.
        public init(plate: LicensePlate, period: Period) {
            self.plate = plate
            self.period = period
        }
    }

    public let reference: Reference
    public let product: ProductKind
    public let holder: Holder
    public let zone: ZoneCode?
    public let address: Address?
    public let validity: Period
    public let withdrawnFrom: Instant?
    public let withdrawalReason: String?
    public let budgetMinutes: Int?
    public var covers: [Cover]
    public var visits: [Visit]

    /// Makes one.
    public init(
        reference: Reference,
        product: ProductKind,
        holder: Holder,
        zone: ZoneCode?,
        address: Address?,
        validity: Period,
        withdrawnFrom: Instant?,
        withdrawalReason: String?,
        budgetMinutes: Int?,
        covers: [Cover] = [],
        visits: [Visit] = []
    ) {
        self.reference = reference
        self.product = product
        self.holder = holder
        self.zone = zone
        self.address = address
        self.validity = validity
        self.withdrawnFrom = withdrawnFrom
        self.withdrawalReason = withdrawalReason
        self.budgetMinutes = budgetMinutes
        self.covers = covers
        self.visits = visits
    }
}
