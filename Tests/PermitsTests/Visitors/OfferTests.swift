import Permits
import Testing

struct OfferTests {
    private func offer(_ household: Household, at moment: String) -> SessionAnswer {
        household.rules.offer(
            from: at(moment),
            of: household.scheme,
            beside: household.sessions,
            balanceMinutes: household.balance,
            now: at(moment)
        )
    }

    @Test(arguments: [
        "2026-06-18T10:00+02:00", "2026-06-18T08:20+02:00", "2026-06-18T18:00+02:00",
        "2026-06-21T10:00+02:00", "2028-06-18T10:00+02:00",
    ])
    func `What is offered is what a visitor with a new plate is answered`(moment: String) {
        let household = Household()

        #expect(offer(household, at: moment) == household.answer(now: at(moment)))
    }

    @Test func `Where all places are taken the offer says when one is free`() {
        var household = Household()
        for plate in ["GBB01B", "GBB02B", "GBB03B"] {
            household.signOn(
                plate,
                until: at("2026-06-18T12:00+02:00"),
                now: at("2026-06-18T10:00+02:00")
            )
        }

        #expect(
            offer(household, at: "2026-06-18T10:00+02:00")
                == .refused([
                    .maximumConcurrent(maximum: 3, firstFree: at("2026-06-18T12:00+02:00"))
                ])
        )
    }

    @Test func `After the close of Friday a visitor signs on again on Saturday`() {
        let rules = Household().rules

        #expect(
            rules.signOnAgain(after: at("2026-06-19T18:00+02:00"))
                == at("2026-06-20T09:00+02:00")
        )
        #expect(
            rules.nextOpening(after: at("2026-06-19T18:00+02:00"))
                == at("2026-06-20T09:00+02:00")
        )
    }

    @Test(arguments: ["2026-06-19T17:59+02:00", "2026-06-19T12:00+02:00", "2026-06-21T12:00+02:00"])
    func `A visit that ends before the close has nothing to sign on again for`(end: String) {
        #expect(Household().rules.signOnAgain(after: at(end)) == nil)
    }

    @Test func `Where the hours never close there is no again`() {
        #expect(Household("VOM24").rules.signOnAgain(after: at("2026-06-19T10:00+02:00")) == nil)
    }
}
