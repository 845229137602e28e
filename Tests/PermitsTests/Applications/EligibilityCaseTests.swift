import Permits
import Testing

/// The cases of eligibility, as far as the rules decide them.
struct EligibilityCaseTests {
    @Test func `E01 a resident with a car of the own is granted`() {
        #expect(ApplicationCase.decision() == .granted)
    }

    @Test func `E02 a right holds from the payment until local midnight four years later`() {
        let paid = at("2026-03-02T10:15:07+01:00")
        let validity = Fixture.product(.resident).validity(from: paid, clock: Fixture.clock)

        #expect(validity == period(paid, at("2030-03-02T00:00+01:00")))
    }

    @Test func `E03 fourteen days are given to pay, with a warning before the end`() {
        let product = Fixture.product(.resident)

        #expect(product.paymentDays == 14)
        #expect((1..<product.paymentDays).contains(product.paymentWarningDays))
    }

    @Test func `E04 an address in no zone is refused`() {
        let decision = ApplicationCase.decision { $0.zoneOfAddress = nil }

        #expect(decision == .refused([.addressOutsideZone]))
    }

    @Test func `E05 who states another address than the register is heard first`() {
        let decision = ApplicationCase.decision {
            $0.zoneOfAddress = nil
            $0.statedAddressDiffers = true
        }

        #expect(decision == .needsViewpoint([.addressDiffers]))
    }

    @Test func `E06 a second car at the address is granted`() {
        #expect(ApplicationCase.decision { $0.activeAtAddress = 1 } == .granted)
    }

    @Test func `E07 a third car at the address is refused`() {
        let decision = ApplicationCase.decision { $0.activeAtAddress = 2 }

        #expect(decision == .refused([.maximumPerAddress]))
    }

    @Test func `E08 an address that gets none is refused as restricted`() {
        let none = AddressException(
            postcode: "2274NA",
            numbers: 5...5,
            letters: nil,
            product: .resident,
            maximum: 0,
            reason: "test"
        )
        let decision = ApplicationCase.decision { $0.exception = none }

        #expect(decision == .refused([.addressRestricted]))
    }

    @Test func `E09 a place on own ground counts for one`() {
        let second = ApplicationCase.decision {
            $0.ownParkingPlaces = 1
            $0.activeAtAddress = 1
        }
        let first = ApplicationCase.decision { $0.ownParkingPlaces = 1 }

        #expect(second == .refused([.ownParking]))
        #expect(first == .granted)
    }

    @Test func `E11 a motorcycle needs no exemption`() {
        let decision = ApplicationCase.decision {
            $0.vehicle = .known(ApplicationCase.vehicle(.motorcycle, wheels: 2))
        }

        #expect(decision == .notNeeded([.exemptionNotNeeded]))
    }

    @Test(arguments: [VehicleKind.passengerCar, .motorcycle])
    func `E12 a quad counts as a car`(kind: VehicleKind) {
        let decision = ApplicationCase.decision {
            $0.vehicle = .known(ApplicationCase.vehicle(kind, wheels: 4))
        }

        #expect(decision == .granted)
    }

    @Test func `E13 a Canta needs no exemption`() {
        let decision = ApplicationCase.decision {
            $0.vehicle = .known(ApplicationCase.vehicle(.disabledVehicle, wheels: 4))
        }

        #expect(decision == .notNeeded([.noMotorVehicle]))
    }

    @Test func `E14 a brommobiel may have one`() {
        let decision = ApplicationCase.decision {
            $0.vehicle = .known(ApplicationCase.vehicle(.microcar, wheels: 4))
        }

        #expect(decision == .granted)
    }

    @Test func `E15 a lease car with a statement is looked at by a person`() {
        let decision = ApplicationCase.decision {
            $0.vehicle = .known(
                ApplicationCase.vehicle(.passengerCar, wheels: 4, keeper: .someoneElse)
            )
            $0.hasEvidence = true
        }

        #expect(decision == .manual([.keeperUnknown]))
    }

    @Test func `E16 a lease car without a statement is not refused but asked about`() {
        let decision = ApplicationCase.decision {
            $0.vehicle = .known(
                ApplicationCase.vehicle(.passengerCar, wheels: 4, keeper: .someoneElse)
            )
        }

        #expect(decision == .needsCompletion([.evidenceMissing]))
    }

    @Test func `E17 the same plate in the same zone is not granted twice`() {
        let decision = ApplicationCase.decision {
            $0.activeAtAddress = 1
            $0.hasSameExemption = true
        }

        #expect(decision == .refused([.duplicateRight]))
    }

    @Test func `E18 a plate that another household has is looked at by a person`() {
        let decision = ApplicationCase.decision { $0.isPlateElsewhere = true }

        #expect(decision == .manual([.plateElsewhere]))
    }

    @Test func `E19 a visitor scheme lasts a year with 36000 minutes`() {
        let paid = at("2026-03-01T00:00+01:00")
        let product = Fixture.product(.visitorScheme)

        #expect(ApplicationCase.decision(.visitorScheme) == .granted)
        #expect(product.budgetMinutes == 36_000)
        #expect(
            product.validity(from: paid, clock: Fixture.clock)
                == period(paid, at("2027-03-01T00:00+01:00"))
        )
    }

    @Test func `E20 a second visitor scheme at the address is refused`() {
        let decision = ApplicationCase.decision(.visitorScheme) { $0.activeAtAddress = 1 }

        #expect(decision == .refused([.maximumPerAddress]))
    }

    @Test(arguments: [("C", true), ("A", true), ("X", true), ("Y", false), ("", false)])
    func `E21 Fonteynenburghlaan 3A to 3X get no visitor scheme`(
        letter: String,
        isRestricted: Bool
    ) {
        let address = ApplicationCase.address(3, letter: letter, postcode: "2275AB")
        let decision = ApplicationCase.decision(.visitorScheme) {
            $0.exception = Fixture.seedTarget.exception(for: address, .visitorScheme)
        }

        #expect(decision == (isRestricted ? .refused([.addressRestricted]) : .granted))
        #expect(Fixture.seedTarget.exception(for: address, .resident) == nil)
    }
}
