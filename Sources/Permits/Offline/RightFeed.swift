/// What became of rights since a version of the register, as one device may know it.
public struct RightFeed: Hashable, Sendable {
    /// A step of one right.
    public struct Step: Hashable, Sendable {
        /// Whether the right was added; else it counts no more.
        public let isAddition: Bool
        /// The plate, hashed with the key of the device and day.
        public let hash: UInt64
        /// The right; its reference is not told.
        public let right: ParkingRight

        /// Makes a step.
        public init(isAddition: Bool, hash: UInt64, right: ParkingRight) {
            self.isAddition = isAddition
            self.hash = hash
            self.right = right
        }
    }

    /// Who it is for.
    public let device: String
    /// The day of the key.
    public let day: Day
    /// When it was told.
    public let moment: Instant
    /// The version that the device had.
    public let after: Int64
    /// The version that it has with this.
    public let version: Int64
    /// Whether there was nothing later at that moment.
    public let isComplete: Bool
    /// In no order that matters: those that end name rights that were there before.
    public let steps: [Step]

    /// Makes a page of the feed.
    public init(
        device: String,
        day: Day,
        moment: Instant,
        after: Int64,
        version: Int64,
        isComplete: Bool,
        steps: [Step]
    ) {
        self.device = device
        self.day = day
        self.moment = moment
        self.after = after
        self.version = version
        self.isComplete = isComplete
        self.steps = steps
    }
}
