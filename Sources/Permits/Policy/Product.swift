/// The policy for one kind of exemption, as it stood from some day on.
public struct Product: Codable, Hashable, Sendable {
    public let kind: ProductKind
    /// How many may be active at one address at once.
    public var maximumPerAddress = 1
    /// Years of validity, to the same date at local midnight.
    public var validYears = 1
    /// The fee (leges), in cents; 0 means that no payment is asked.
    public var feeCents = 0
    /// Days to pay in.
    public var paymentDays = 14
    /// Days before the end of that term at which a warning is sent.
    public var paymentWarningDays = 3
    /// What goes back of the fee when the exemption is withdrawn.
    public var refund = FeeRefund.none
    /// Visitor scheme: how many plates at once.
    public var maximumConcurrent = 1
    /// Visitor scheme: regulated minutes a year.
    public var budgetMinutes = 0
    /// Visitor scheme: whether that is one budget for each calendar year, the first pro rata;
    /// otherwise each year of the scheme has its own.
    public var budgetPerCalendarYear = false
    /// Visitor scheme: how many people the holder may let sign visitors on.
    public var delegatesMax = 3
    /// Visitor scheme: how many days ahead a link for visitors may count.
    public var guestLinkDays = 31
    /// Visitor scheme: how many days ahead a visit may be planned.
    public var daysAhead = 7
    /// Visitor scheme: whether a visit ends at the close of the window it lies in.
    public var endsWithWindow = true
    /// Visitor scheme: minutes after the fact within which a visit may still begin.
    public var graceMinutes = 0
    /// Visitor scheme: weeks over which a pattern that may be misuse is looked for.
    public var misuseWeeks = 4
    /// Visitor scheme: the part of the days with regulated hours, in percent, on which one plate
    /// may visit before a person looks.
    public var misusePercent = 80
    /// Visitor scheme: how many households one plate may visit before a person looks.
    public var misuseHouseholds = 5
    /// Days in which an applicant may complete an application (Awb 4:5).
    public var completionDays = 14
    /// Days in which an applicant may give a view (Awb 4:7).
    public var viewpointDays = 14
    /// Business: staff per exemption.
    public var staffPerExemption = 10
    /// Business: how many are granted without a person.
    public var automaticUpTo = 1
    /// Temporary: longest stay of a camper, in calendar days.
    public var camperDaysMax = 3
    /// How often and for how long the plate may change.
    public var plateChanges = PlateChangePolicy()
    /// Days before the end from which a renewal may be asked.
    public var renewalDays = 56
    /// Days after the end in which a renewal may still be asked.
    public var graceDays = 14
    /// Days before the end on which the holder is reminded of it.
    public var reminderDays: [Int]

    /// Makes a product with the customary defaults.
    public init(kind: ProductKind) {
        self.kind = kind
        reminderDays = kind.isRenewable ? [30, 14, 7, 1] : []
    }
}
