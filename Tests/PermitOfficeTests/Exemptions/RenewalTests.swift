import PermitOffice
import Permits
import Testing

/// An exemption that goes on.
struct RenewalTests {
    private let begin = at("2026-03-02T10:15:07+01:00")
    /// The end of what was paid for at the begin.
    private let end = at("2030-03-02T00:00+01:00")
    private let VBN = zone("VBN")

    @Test func `Paid before the end, the same exemption goes on without a gap`() async throws {
        try await inTown(begin) { town in
            let holding = try await town.holding()
            try await town.live(until: at("2030-02-01T12:00+01:00"))

            let asked = try #require(try await holding.renew().value)
            try await town.pay(asked)

            let renewal = try await town.again(asked)
            let view = try await holding.view()
            #expect(asked.status == .awaitingPayment && renewal.status == .granted)
            #expect(asked.exemption == nil && renewal.exemption == holding.exemption)
            #expect(renewal.renews == holding.exemption)
            #expect(view.exemption.validity == period(begin, at("2034-03-02T00:00+01:00")))
            #expect(view.timeline.map(\.right.period) == [view.exemption.validity])
            let car = holding.resident.car
            for moment in [end.adding(seconds: -1), end, at("2030-03-04T10:00+01:00")] {
                let right = town.heldRight(car, in: VBN, at: moment)
                #expect(right == holding.exemption)
            }
            #expect(try town.fault() == nil)
        }
    }

    @Test func `Paid in grace it goes on from the payment to the second, never backdated`()
        async throws
    {
        try await inTown(begin) { town in
            let holding = try await town.holding()
            let paid = at("2030-03-08T10:15:07+01:00")
            try await town.live(until: at("2030-03-05T10:00+01:00"))

            let inGrace = try await holding.view()
            let asked = try #require(try await holding.renew().value)
            town.set(paid)
            try await town.pay(asked)

            #expect(inGrace.state == .inGrace)
            #expect(inGrace.term?.graceUntil == at("2030-03-16T00:00+01:00"))
            let view = try await holding.view()
            #expect(view.state == .active)
            #expect(
                view.timeline.map(\.right.period) == [
                    period(begin, end), period(paid, at("2034-03-08T00:00+01:00")),
                ]
            )
            let car = holding.resident.car
            #expect(try await town.cover(car, in: VBN, at: at("2030-03-07T10:00+01:00")) == nil)
            #expect(try await town.cover(car, in: VBN, at: paid.adding(seconds: -1)) == nil)
            #expect(try await town.cover(car, in: VBN, at: paid) == .resident)
        }
    }

    @Test(arguments: [
        (
            "2030-01-04T23:59:59+01:00",
            OfficeRefusal?.some(.renewalTooEarly(from: at("2030-01-05T00:00+01:00")))
        ),
        ("2030-01-05T00:00:00+01:00", nil), ("2030-03-15T23:59:59+01:00", nil),
        ("2030-03-16T00:00:00+01:00", .renewalTooLate),
    ])
    func `A renewal may be asked from 56 days before the end until 14 days after it`(
        moment: String,
        refusal: OfficeRefusal?
    ) async throws {
        try await inTown(begin) { town in
            let holding = try await town.holding()
            town.set(at(moment))

            #expect(try await holding.renew().refusal == refusal)
        }
    }

    @Test func `E07 and E17 do not bite the exemption that is renewed`() async throws {
        try await inTown(begin, changing: { $0.maximumPerAddress = 1 }) { town in
            let holding = try await town.holding()
            town.set(at("2030-02-01T12:00+01:00"))

            let renewal = try #require(try await holding.renew().value)

            #expect(renewal.status == .awaitingPayment)
            #expect(renewal.reasons == [])
        }
    }

    @Test func `A renewal that waits for payment does not take a neighbour's place`()
        async throws
    {
        try await inTown(begin) { town in
            let holding = try await town.holding()
            town.set(at("2030-02-01T12:00+01:00"))
            _ = try await holding.renew()

            let second = try await town.apply(town.resident(1))
            let third = try await town.apply(town.resident(2))

            #expect(second.status == .awaitingPayment)
            #expect(third.reasons == [.maximumPerAddress])
        }
    }

    @Test func `A second renewal while one is open is refused`() async throws {
        try await inTown(begin) { town in
            let holding = try await town.holding()
            town.set(at("2030-02-01T12:00+01:00"))
            let first = try #require(try await holding.renew().value)

            #expect(try await holding.renew().refusal == .renewalOpen)
            _ = try await town.office.withdraw(
                application: first.reference,
                by: holding.resident.caller
            )
            #expect(try await holding.renew().value != nil)
        }
    }

    @Test func `The renewal covers the plate that is covered then, a loan car beyond the end`()
        async throws
    {
        try await inTown(begin) { town in
            let holding = try await town.holding()
            town.set(at("2030-02-01T12:00+01:00"))
            let asked = try #require(try await holding.renew().value)
            _ = try await holding.change(to: 1, from: town.now)
            let back = end.adding(minutes: 600)
            _ = try await holding.lend(2, from: end.adding(minutes: -600), until: back)

            try await town.pay(asked)

            let timeline = try await holding.timeline()
            #expect(timeline.map(\.plate.text) == ["HK000B", "HK000D", "HK000F", "HK000D"])
            #expect(timeline.last?.period.start == back)
        }
    }

    @Test func `A renewal is judged by the rules of today`() async throws {
        try await inTown(begin) { town in
            let holding = try await town.holding()
            town.set(at("2030-02-01T12:00+01:00"))
            let abroad = Address(
                street: "Verweg",
                houseNumber: 1,
                postcode: "2299ZZ",
                town: "Elders"
            )
            _ = town.resident(at: abroad)

            let renewal = try #require(try await holding.renew().value)

            #expect(renewal.status == .refused)
            #expect(renewal.decision?.reasons == [.addressOutsideZone])
            #expect(try await holding.view().exemption.validity.end == end)
        }
    }

    @Test func `Without a fee it goes on from its end at once`() async throws {
        try await inTown(begin, changing: { $0.feeCents = 0 }) { town in
            let resident = town.resident()
            let application = try await town.apply(resident)
            let exemption = try #require(application.exemption)
            town.set(at("2030-02-01T12:00+01:00"))

            let renewal = try await town.office.renew(exemption, by: resident.caller).value

            #expect(renewal?.status == .granted)
            let view = try await town.office.exemption(exemption, for: resident.caller)
            #expect(view?.exemption.validity.end == at("2034-03-02T00:00+01:00"))
        }
    }

    @Test func `Withdrawing the exemption ends its renewal; what is paid then is given back`()
        async throws
    {
        try await inTown(begin) { town in
            let holding = try await town.holding()
            town.set(at("2030-02-01T12:00+01:00"))
            let asked = try #require(try await holding.renew().value)
            _ = try await town.office.withdraw(
                exemption: holding.exemption,
                from: nil,
                reason: "verhuisd",
                ifVersion: nil,
                by: holding.resident.caller
            )

            try await town.pay(asked)

            let renewal = try await town.again(asked)
            #expect(renewal.status == .aborted)
            #expect(renewal.payment?.refunds.map(\.cents) == [3900])
            #expect(try await town.cover(holding.resident.car, in: VBN, at: end) == nil)
            #expect(try await holding.renew().refusal == .exemptionNotValid)
        }
    }

    @Test func `A scheme and a temporary exemption are applied for anew`() async throws {
        try await inTown(begin) { town in
            let scheme = try await town.household().scheme
            let holder = Caller.citizen(bsn: "990000000")

            let outcome = try await town.office.renew(scheme, by: holder)
            let stranger = try await town.office.renew(scheme, by: .citizen(bsn: "990000001"))

            #expect(outcome.refusal == .notRenewable)
            #expect(stranger.isNotFound)
        }
    }
}
