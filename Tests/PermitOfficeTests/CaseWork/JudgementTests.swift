import PermitOffice
import PermitStore
import Permits
import Registers
import Testing

/// Applications that no rule decides on.
struct JudgementTests {
    private let monday = at("2026-03-02T10:00+01:00")
    private let photo = ApplicationText.Enclosure(
        name: "foto.jpg",
        type: "image/jpeg",
        contentBase64: "/9j/4AA="
    )

    @Test func `E10 a contested own place is judged by a person, who may depart from the policy`()
        async throws
    {
        try await inTown(monday) { town in
            let home = door("Laan van Middenburg", 60, "2275CA")
            _ = try await town.applyAndPay(town.resident(0, at: home))

            let contested = try await town.apply(town.resident(1, at: home)) {
                $0.enclosures = [photo]
                $0.motivation = "De parkeerplaats is van de buren."
            }

            #expect(contested.status == .inProgress)
            #expect(contested.decision == nil)
            #expect(contested.reasons == [.ownParking])
            let granted = try await town.office.decide(
                .granted,
                on: contested.reference,
                motivation: "De foto laat zien dat er geen plaats is.",
                isHardship: true,
                by: town.clerk
            ).value
            #expect(granted?.status == .awaitingPayment)
            #expect(granted?.decision?.isHardship == true)
            #expect(granted?.decision?.officer == "behandelaar:test")
            let kept = try await town.again(contested)
            #expect(kept.decision?.isHardship == true)
        }
    }

    @Test(arguments: [("1ABC234", "B"), ("CD1000", "NL")])
    func `E27 E28 a plate that the vehicle register does not know goes to a person`(
        text: String,
        country: String
    ) async throws {
        try await inTown(monday) { town in
            let sign = try #require(CountrySign(country))
            let plate = try LicensePlate(text, country: sign)

            let application = try await town.apply(town.resident()) {
                $0.plate = plate
                $0.enclosures = [photo]
            }

            #expect(application.status == .inProgress)
            #expect(application.decision == nil)
            #expect(application.reasons == [.keeperUnknown])
            #expect(application.plate?.text == text)
            #expect(try await town.work().map(\.application) == [application.reference])
            let granted = try await town.office.decide(
                .granted,
                on: application.reference,
                motivation: "Het kentekenbewijs klopt.",
                isHardship: false,
                by: town.clerk
            ).value
            try await town.pay(try #require(granted))
            #expect(try await town.cover(plate, in: zone("VBN")) == .resident)
        }
    }
}
