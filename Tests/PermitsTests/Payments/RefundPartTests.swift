import Permits
import Testing

/// What goes back of a fee when an exemption ends early.
struct RefundPartTests {
    private static let utc = CivilClock(firstOffset: 0, changes: [])

    private static func start(_ year: Int, _ month: Int, _ day: Int) -> Instant {
        utc.start(of: Day(year: year, month: month, day: day) ?? Day(number: 0))
    }

    private static let cases: [(end: Instant, cents: Int)] = [
        (start(2026, 3, 1), 1200), (start(2026, 3, 2), 1200), (start(2026, 3, 3), 1100),
        (start(2026, 4, 2), 1100), (start(2026, 4, 3), 1000), (start(2027, 2, 2), 100),
        (start(2027, 2, 3), 0), (start(2027, 3, 2), 0), (start(2028, 1, 1), 0),
    ]

    @Test(arguments: cases)
    func `Whole months that are not used go back`(end: Instant, cents: Int) throws {
        var product = Product(kind: .visitorScheme)
        product.refund = .perMonth
        let start = Self.start(2026, 3, 2).adding(seconds: 36_907)
        let validity = try #require(Period(from: start, until: Self.start(2027, 3, 2)))

        let part = product.refundCents(
            of: 1200,
            validity: validity,
            endingAt: end,
            clock: Self.utc
        )

        #expect(part == cents)
    }

    @Test func `Cents are rounded down, and a policy of nothing gives nothing`() throws {
        var product = Product(kind: .resident)
        let validity = try #require(
            Period(from: Self.start(2026, 3, 2), until: Self.start(2030, 3, 2))
        )
        func part(_ fee: Int) -> Int {
            product.refundCents(
                of: fee,
                validity: validity,
                endingAt: Self.start(2026, 6, 18),
                clock: Self.utc
            )
        }
        #expect(part(3901) == 0)
        product.refund = .perMonth
        #expect(part(3901) == 3575)
    }

    @Test func `An exemption of less than a month gives nothing back`() throws {
        var product = Product(kind: .temporary)
        product.refund = .perMonth
        let validity = try #require(
            Period(from: Self.start(2026, 3, 2), until: Self.start(2026, 3, 20))
        )

        let part = product.refundCents(
            of: 500,
            validity: validity,
            endingAt: Self.start(2026, 3, 2),
            clock: Self.utc
        )

        #expect(part == 0)
    }

    @Test(arguments: LedgerEntry.Kind.allCases)
    func `Each line of the ledger adds to one account and takes from another`(
        kind: LedgerEntry.Kind
    ) {
        let lines = [LedgerEntry(kind: kind, cents: 7, at: Instant(seconds: 0))]

        let balances = LedgerEntry.balances(of: lines)

        #expect(balances.count == 2)
        #expect(balances.values.reduce(0, +) == 0)
    }
}
