/// How long sessions last and how many there may be.
public struct SessionBounds: Hashable, Sendable {
    /// One kind of people: how long without a request, and how long whatever happens.
    public struct Span: Hashable, Sendable {
        /// Minutes without a request.
        public let idleMinutes: Int
        /// Minutes in all.
        public let absoluteMinutes: Int

        /// Pairs them.
        public init(idleMinutes: Int, absoluteMinutes: Int) {
            self.idleMinutes = idleMinutes
            self.absoluteMinutes = absoluteMinutes
        }
    }

    /// Residents and companies.
    public let holders: Span
    /// Who works for the municipality.
    public let staff: Span
    /// Sessions of one caller; with one more, the oldest of them ends.
    public let eachMax: Int
    /// Sessions in all; one more is refused.
    public let allMax: Int

    /// The longest that DigiD lets a resident be away, in minutes.
    public static let holderIdleMinutesMax = 15
    /// The longest that a member of staff may be away, in minutes.
    public static let staffIdleMinutesMax = 60

    /// Takes over bounds; nil when one is not positive, a resident may be away for more than 15
    /// minutes or logged in for more than 12 hours, or staff for an hour and 12 hours.
    public init?(
        holders: Span = Span(idleMinutes: 15, absoluteMinutes: 120),
        staff: Span = Span(idleMinutes: 30, absoluteMinutes: 480),
        eachMax: Int = 5,
        allMax: Int = 20_000
    ) {
        guard 1...Self.holderIdleMinutesMax ~= holders.idleMinutes,
            1...Self.staffIdleMinutesMax ~= staff.idleMinutes,
            1...720 ~= holders.absoluteMinutes, 1...720 ~= staff.absoluteMinutes,
            eachMax >= 1, allMax >= 1
        else { return nil }
        self.init(holders, staff, eachMax, allMax)
    }

    /// What is customary: 15 minutes and 2 hours for residents, 30 minutes and 8 hours for staff.
    public static let customary = SessionBounds(
        Span(idleMinutes: 15, absoluteMinutes: 120),
        Span(idleMinutes: 30, absoluteMinutes: 480),
        5,
        20_000
    )

    private init(_ holders: Span, _ staff: Span, _ eachMax: Int, _ allMax: Int) {
        self.holders = holders
        self.staff = staff
        self.eachMax = eachMax
        self.allMax = allMax
    }

    func span(of caller: Caller) -> Span {
        caller.holder == nil ? staff : holders
    }
}
