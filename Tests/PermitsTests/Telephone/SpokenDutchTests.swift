import Permits
import Testing

struct SpokenDutchTests {
    @Test(arguments: [
        (0, "nul"), (1, "één"), (8, "acht"), (12, "twaalf"), (14, "veertien"), (20, "twintig"),
        (21, "eenentwintig"), (22, "tweeëntwintig"), (33, "drieëndertig"), (45, "vijfenveertig"),
        (59, "negenenvijftig"), (80, "tachtig"), (99, "negenennegentig"),
    ])
    func `A number is said in one word`(number: Int, word: String) {
        #expect(SpokenDutch.number(number) == word)
    }

    @Test(arguments: [
        ("2026-06-18T12:00+02:00", "vandaag, twaalf uur"),
        ("2026-06-18T16:30+02:00", "vandaag, zestien uur dertig"),
        ("2026-06-19T09:05+02:00", "vrijdag negentien juni, negen uur vijf"),
        ("2026-06-21T00:00+02:00", "zondag eenentwintig juni, nul uur"),
    ])
    func `V30 the confirmation spells the plate and says zone and end in words`(
        end: String,
        words: String
    ) throws {
        let today = Fixture.clock.day(of: at("2026-06-18T10:00+02:00"))
        let plate = try LicensePlate("HK000J", country: .netherlands)

        let text = SpokenDutch.confirmation(
            of: plate,
            in: "Voorburg Noord",
            until: Fixture.clock.local(at(end)),
            today: today
        )

        #expect(
            text == "Het bezoek is aangemeld. Kenteken Hendrik, Karel, nul, nul, nul, Johan. "
                + "Zone Voorburg Noord. Aangemeld tot \(words). "
                + "Blijft het bezoek langer? Bel dan opnieuw."
        )
    }
}
