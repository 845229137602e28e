import Permits
import Testing

/// The cases of enforcement about vehicles, places, cards and doubtful readings.
struct SpecialCaseTests {
    private let patrol = Patrol.withResidents
    private let ten = thursday("10:00")

    @Test func `H20 a motorcycle needs no disc`() {
        let answer = patrol.answer(at: ten, vehicle: .motorcycle)

        #expect(answer.verdict == .notSubject(.twoWheels))
    }

    @Test func `H21 a card that is linked to the plate exempts everywhere`() {
        var patrol = Patrol()
        patrol.add("HK000J", .disabledCard, nil, thursday("00:00"), thursday("23:00"))

        #expect(patrol.answer(at: ten).exemptBy == .disabledCard)
        let core = patrol.answer(in: "LDC", subArea: "LDC-K", at: ten)
        #expect(core.exemptBy == .disabledCard)
        #expect(patrol.answer(at: ten, on: .unmarked).exemptBy == .disabledCard)
    }

    @Test func `H22 without a right an officer looks first, for a card may lie there`() {
        let answer = patrol.answer(at: ten)

        #expect(answer.verdict == Patrol.onSite)
        #expect(answer.exemptBy == nil)
    }

    @Test func `H23 beside the marked places it is forbidden at all hours`() {
        let answer = patrol.answer("NX000P", at: at("2026-06-21T12:00+02:00"), on: .unmarked)

        #expect(answer.verdict == .checkOnSite([.r401]))
        #expect(answer.disc == nil)
    }

    @Test func `H24 a place with a P-tile asks for no disc`() {
        let answer = patrol.answer(at: ten, on: .markedNoDisc)

        #expect(answer.verdict == .notRegulated(.noDiscPlace))
        #expect(answer.disc == nil)
    }

    @Test(arguments: [PlaceKind.disabledBay, .permitHolderBay])
    func `H25 a bay with rules of its own is another regime`(place: PlaceKind) {
        let answer = patrol.answer("NX000P", at: ten, on: place)

        #expect(answer.verdict == .otherRegime(place))
    }

    @Test func `H26 a reading that looks like a plate with a right is confirmed first`() throws {
        let answer = patrol.answer("NXOOOP", at: ten, confidence: 92)

        #expect(answer.verdict == .possibleRight(.misreading))
        let miss = try #require(answer.nearMisses.first)
        #expect(miss.why == .misreading)
        #expect(miss.plate?.text == "NX000P")
        #expect(miss.plate?.display == "NX-000-P")
    }

    @Test func `H27 a reading below the threshold is read by a person`() {
        #expect(patrol.answer("NX000P", at: ten, confidence: 55).verdict == .manualRead)
        #expect(patrol.answer("NX000P", at: ten, confidence: 84).verdict == .manualRead)
        #expect(patrol.answer("NX000P", at: ten, confidence: 85).exemptBy == .resident)
        #expect(patrol.answer("NX000P", at: ten, confidence: nil).exemptBy == .resident)
    }

    @Test func `H28 a plate of another country is confirmed first`() {
        var patrol = Patrol()
        patrol.add("00HK00", .resident, "VBN", thursday("00:00"), thursday("23:00"))

        let foreign = patrol.answer("00HK00", at: ten, confidence: 95, country: "P")
        #expect(foreign.verdict == .possibleRight(.country))
        #expect(foreign.nearMisses.map(\.why) == [.otherCountry])
        #expect(patrol.answer("00HK00", at: ten, country: "NL").exemptBy == .resident)
        #expect(patrol.answer("00HK00", at: ten).exemptBy == .resident)
    }

    @Test func `H30 a plate change counts from its second`() {
        var patrol = Patrol()
        patrol.add("NX000P", .resident, "VBN", at("2026-01-05T00:00+01:00"), ten)
        patrol.add("NX000R", .resident, "VBN", ten, at("2030-01-05T00:00+01:00"))

        #expect(patrol.answer("NX000P", at: ten).verdict == Patrol.onSite)
        #expect(patrol.answer("NX000R", at: ten).exemptBy == .resident)
        #expect(patrol.answer("NX000P", at: thursday("09:59:59")).exemptBy == .resident)
        #expect(patrol.answer("NX000P", at: ten).nearMisses.map(\.why) == [.justEnded])
    }

    @Test func `H35 an exemption holds until its withdrawal takes effect`() {
        var patrol = Patrol()
        let (start, end) = (at("2026-01-05T00:00+01:00"), at("2026-06-08T00:00+02:00"))
        patrol.add("NX000P", .resident, "VBN", start, end)

        let answer = patrol.answer("NX000P", at: at("2026-06-05T10:00+02:00"))
        #expect(answer.exemptBy == .resident)
        #expect(answer.coveredUntil == end)
    }

    @Test(arguments: [
        (VehicleKind.passengerCar, nil), (.van, nil), (.microcar, nil),
        (.motorcycle, EnforcementVerdict.notSubject(.twoWheels)),
        (.moped, .notSubject(.twoWheels)), (.disabledVehicle, .notSubject(.noMotorVehicle)),
        (.trailer, .notSubject(.noMotorVehicle)),
    ])
    func `The disc duty binds motor vehicles on more than two wheels`(
        vehicle: VehicleKind,
        freed: EnforcementVerdict?
    ) {
        let answer = patrol.answer(at: ten, vehicle: vehicle)

        #expect(answer.verdict == freed ?? Patrol.onSite)
    }
}
