import Permits
import Testing

/// The cases of eligibility about companies, temporary exemptions and plates that no register
/// knows.
struct BusinessCaseTests {
    @Test func `E22 a company gets its first exemption at once`() {
        let decision = ApplicationCase.decision(.business) {
            $0.zoneOfAddress = zone("LDC")
            $0.staff = 8
        }

        #expect(decision == .granted)
    }

    @Test func `E23 a further exemption of a company is decided by a person`() {
        let decision = ApplicationCase.decision(.business) {
            $0.staff = 20
            $0.activeOfCompany = 1
        }

        #expect(decision == .manual([.furtherBusinessExemption]))
    }

    @Test func `E24 more than one for ten persons is refused`() {
        let decision = ApplicationCase.decision(.business) {
            $0.staff = 20
            $0.activeOfCompany = 2
        }

        #expect(decision == .refused([.maximumPerStaff]))
    }

    @Test(arguments: [
        (3, EligibilityDecision.granted), (4, .refused([.camperDaysMax])),
    ])
    func `E25 a camper stays three days at most`(days: Int, expected: EligibilityDecision) {
        let decision = ApplicationCase.decision(.temporary) {
            $0.isCamper = true
            $0.daysAsked = days
        }

        #expect(decision == expected)
    }

    @Test func `E26 a hired car with evidence is granted at once`() {
        let hired = ApplicationFacts.Vehicle.known(
            ApplicationCase.vehicle(.passengerCar, wheels: 4, keeper: .someoneElse)
        )
        let proven = ApplicationCase.decision(.temporary) {
            $0.vehicle = hired
            $0.daysAsked = 10
            $0.hasEvidence = true
        }
        let bare = ApplicationCase.decision(.temporary) { $0.vehicle = hired }

        #expect(proven == .granted)
        #expect(bare == .needsCompletion([.evidenceMissing]))
    }

    @Test func `E27 a Belgian plate is not refused for its shape`() throws {
        let plate = try LicensePlate("1-ABC-234", country: sign("B"))
        let decision = ApplicationCase.decision {
            $0.vehicle = .notFound
            $0.hasEvidence = true
        }

        #expect(plate.text == "1ABC234")
        #expect(decision == .manual([.keeperUnknown]))
    }

    @Test func `E28 a diplomatic plate is accepted and its keeper looked at by a person`() throws {
        let plate = try LicensePlate("CD1000", country: .netherlands)
        let decision = ApplicationCase.decision { $0.vehicle = .notFound }

        #expect(plate.display == "CD-10-00")
        #expect(plate.warnings == [.reserved("CD")])
        #expect(decision == .manual([.keeperUnknown]))
    }
}
