import PermitOffice
import PermitStore
import Permits
import Registers
import Testing

/// Whatever happens to exemptions, and in whatever order: one plate at each moment of a term.
struct ExemptionLifeTests {
    /// Fifty towns with twenty random lives each: a thousand sequences.
    @Test(arguments: 0..<50)
    func `A thousand random lives keep one plate an instant, and index, record and scan agree`(
        seed: Int
    ) async throws {
        try await inTown(at("2026-01-12T09:00+01:00"), changing: Life.shorten) { town in
            var life = Life(town: town, seed: seed)
            for sequence in 0..<20 {
                life.begin(sequence)
                for _ in 0..<Life.steps { try await life.step() }
            }
        }
    }
}

/// A few households of one sequence, and what may happen to them.
private struct Life {
    static let steps = 9
    private static let zone = PermitOfficeTests.zone("VOM24")

    let town: Town
    private var numbers: SeededNumbers
    private var homes: [Home] = []
    private var cars: [LicensePlate] = []
    /// When the index was last looked through, and what had ended by when was dropped then.
    private var memory: (lookedAt: Instant, dropped: Instant)

    /// A year of validity, so that renewals come round.
    static func shorten(_ product: inout Product) {
        if product.kind == .resident { product.validYears = 1 }
    }

    init(town: Town, seed: Int) {
        self.town = town
        numbers = SeededNumbers(seed: seed)
        memory = (town.now, .distantPast)
    }

    /// Two new households with three cars between them.
    mutating func begin(_ sequence: Int) {
        cars = (0..<3).map { Self.car(sequence * 3 + $0) }
        homes = (0..<2).map { offset in
            let number = sequence * 2 + offset
            let house = door("Kerkstraat", number + 1, "2271CS")
            let resident = Resident(
                bsn: String(990_000_000 + number),
                name: "Bewoner \(number)",
                address: house,
                car: cars[offset]
            )
            return Home(resident: resident)
        }
        for home in homes { home.settle(in: town) }
    }

    /// A plate of a series that was never issued, for numbers up to 255.
    private static func car(_ number: Int) -> LicensePlate {
        let letters = Array("BDFGHJKLNPRSTVXZ")
        return Plates.dutch("G000\(letters[number / 16])\(letters[number % 16])")
    }

    /// Does one thing, and looks whether everything still fits.
    mutating func step() async throws {
        let index = Int.random(in: 0..<homes.count, using: &numbers)
        var home = homes[index]
        if home.exemption == nil {
            try await home.begin(in: town)
        } else {
            try await act(on: &home)
        }
        homes[index] = home
        try await check()
    }

    private mutating func act(on home: inout Home) async throws {
        let car = cars.randomElement(using: &numbers) ?? home.resident.car
        let minutes = Int.random(in: 0..<60_000, using: &numbers)
        let later = town.now.adding(minutes: 1 + minutes)
        switch Int.random(in: 0..<12, using: &numbers) {
        case 0: try await home.change(to: car, from: town.now, until: nil, in: town)
        case 1, 2: try await home.change(to: car, from: later, until: nil, in: town)
        case 3, 4:
            let end = later.adding(minutes: .random(in: 1..<90_000, using: &numbers))
            try await home.change(to: car, from: later, until: end, in: town)
        case 5: try await home.callOff(using: &numbers, in: town)
        case 6: try await home.renew(in: town)
        case 7: try await home.decideOrPay(in: town)
        case 8 where minutes < 12_000: try await home.withdraw(from: later, in: town)
        case 9: try await home.move(to: 40 + minutes % 60, in: town)
        default:
            let days = Int64.random(in: 0..<200, using: &numbers)
            try await live(until: town.now.adding(seconds: days * 86_400 + Int64(minutes)))
        }
    }

    private mutating func live(until moment: Instant) async throws {
        try await town.live(until: moment)
        guard moment >= memory.lookedAt.adding(seconds: 3600) else { return }
        memory = (moment, moment.adding(seconds: -48 * 3600 - 1))
    }

    private mutating func check() async throws {
        for (index, home) in homes.enumerated() {
            guard let exemption = home.exemption else { continue }
            let found = try await town.office.exemption(exemption, for: home.resident.caller)
            guard let view = found else {
                try #require(home.life.isToBeDestroyed(in: town))
                homes[index] = Home(resident: home.resident)
                continue
            }
            let timeline = view.timeline
            try #require(home.life.covers(timeline.map(\.right.period)))
            for moment in home.life.moments {
                let covering = timeline.filter { $0.right.period.contains(moment) }
                try #require(covering.map(\.plate.text) == home.life.plates(at: moment))
            }
        }
        for _ in 0..<2 {
            let days = Int64.random(in: -40..<500, using: &numbers)
            let moment = town.now.adding(seconds: days * 86_400 + days)
            let expected = Set(homes.flatMap { $0.life.plates(at: moment) })
            for car in cars {
                let cover = try await town.cover(car, in: Self.zone, at: moment)
                try #require((cover != nil) == expected.contains(car.text))
            }
        }
        try town.expectIndexFollowsRecord(endingAfter: memory.dropped)
        try #require(try town.fault() == nil)
    }
}

/// A household, what it applied for, and what its exemption must look like by the plain rules.
private struct Home {
    let resident: Resident
    var exemption: Reference?
    var life = PlainLife()
    private var pending: PermitApplication?

    init(resident: Resident) {
        self.resident = resident
    }

    func settle(in town: Town, at address: Address? = nil) {
        let home = address ?? resident.address
        town.world.put(RegisteredPerson(name: resident.name, address: home), bsn: resident.bsn)
        guard address == nil else { return }
        town.world.put(
            RegisteredVehicle(
                kind: .passengerCar,
                wheels: 4,
                isCamper: false,
                keeper: resident.holder
            ),
            plate: resident.car
        )
    }

    mutating func begin(in town: Town) async throws {
        var application = try await town.apply(resident)
        if application.status == .inProgress { application = try await grant(application, town) }
        try await town.pay(application)
        application = try await town.again(application)
        exemption = application.exemption
        life.terms = [life.year(from: town.now, in: town)]
        life.wishes = [PlainLife.Wish(resident.car, town.now, nil)]
    }

    mutating func change(
        to car: LicensePlate,
        from start: Instant,
        until end: Instant?,
        in town: Town
    ) async throws {
        guard let exemption else { return }
        let wish = PlateWish(plate: car, from: start, until: end)
        let plan = try await town.office.preview(wish, for: exemption, by: resident.caller)
        let outcome = try await town.office.change(
            plateOf: exemption,
            to: car,
            from: start,
            until: end,
            ifVersion: nil,
            by: resident.caller
        )
        try #require(plan?.refusal == outcome.refusal)
        guard let view = outcome.value else { return }
        life.wishes.append(PlainLife.Wish(car, start, end, view.newestChange?.reference))
        let planned = try #require(plan?.timeline)
        try #require(planned.map(\.plate.text) == view.timeline.map(\.plate.text))
        try #require(planned.map(\.period) == view.timeline.map(\.right.period))
    }

    mutating func callOff(using numbers: inout SeededNumbers, in town: Town) async throws {
        guard let exemption, let wish = life.wishes.randomElement(using: &numbers),
            let change = wish.change
        else { return }
        let outcome = try await town.office.callOff(
            plateChange: change,
            of: exemption,
            ifVersion: nil,
            by: resident.caller
        )
        try #require((outcome.value != nil) == (wish.start > town.now))
        if outcome.value != nil { life.wishes.removeAll { $0.change == change } }
    }

    mutating func renew(in town: Town) async throws {
        guard let exemption else { return }
        let outcome = try await town.office.renew(exemption, by: resident.caller)
        if let application = outcome.value { pending = application }
    }

    mutating func decideOrPay(in town: Town) async throws {
        guard var application = pending else { return }
        application = try await town.again(application)
        if [.inProgress, .awaitingCompletion].contains(application.status) {
            application = try await grant(application, town)
        }
        let wasOpen = application.status == .awaitingPayment
        try await town.pay(application)
        application = try await town.again(application)
        pending = application.status.isFinal ? nil : application
        guard wasOpen, application.status == .granted, let end = life.terms.last?.end else {
            return
        }
        let term = life.year(from: max(end, town.now), in: town)
        life.terms.append(term)
    }

    mutating func withdraw(from moment: Instant, in town: Town) async throws {
        guard let exemption else { return }
        let outcome = try await town.office.withdraw(
            exemption: exemption,
            from: moment,
            reason: "verhuisd",
            ifVersion: nil,
            by: resident.caller
        )
        if outcome.value != nil { life.withdrawn = moment }
    }

    func move(to number: Int, in town: Town) async throws {
        settle(in: town, at: door("Kerkstraat", number, "2271CS"))
        await town.office.look(at: resident.holder)
    }

    private func grant(
        _ application: PermitApplication,
        _ town: Town
    ) async throws -> PermitApplication {
        let outcome = try await town.office.decide(
            .granted,
            on: application.reference,
            motivation: "In orde.",
            isHardship: false,
            by: town.clerk
        )
        return outcome.value ?? application
    }
}
