import Foundation
import PermitOffice
import PermitStore
import Permits
import Registers
import Testing

/// An office whose registers are the real adapters, over real connections to one stub.
struct Counter: Sendable {
    let office: Office
    let clerk = Caller.officer(.behandelaar, name: "test")

    /// Sets the clock and does what is due by then.
    func live(until moment: Instant) async throws {
        office.clock.set(moment)
        try await office.doWhatIsDue()
    }

    /// Lives on hour by hour, until something has happened or a day has gone by.
    func live(until hasHappened: () async throws -> Bool) async throws {
        for _ in 0..<24 {
            if try await hasHappened() { return }
            try await live(until: office.clock.now().adding(minutes: 60))
        }
    }

    /// An application as it is now.
    func again(_ application: PermitApplication) async throws -> PermitApplication {
        try #require(try await office.application(application.reference, for: clerk))
    }

    /// What a check says about the plate, in the zone of the address.
    func isCovered(_ plate: LicensePlate) async throws -> Bool {
        let zone = try #require(ZoneCode("VBN"))
        let check = PlateCheck(
            plate: plate,
            spot: .zone(zone, subArea: nil),
            moment: office.clock.now()
        )
        if case .exempt = try await office.check(check).answer.verdict { return true }
        return false
    }

    /// A request that can be granted at once when every register answers.
    static func request(_ product: ProductKind) throws -> ApplicationRequest {
        let holder: Holder =
            product == .business ? .company(kvk: Question.kvk) : .citizen(bsn: Question.bsn)
        var request = ApplicationRequest(product: product, holder: holder)
        if product != .visitorScheme { request.plate = try Question.plate() }
        if product == .temporary {
            request.ground = .replacementVehicle
            request.enclosures = [
                ApplicationText.Enclosure(
                    name: "huur.pdf",
                    type: "application/pdf",
                    contentBase64: "JVBERi0="
                )
            ]
            request.until = Self.start.adding(minutes: 10 * 24 * 60)
        }
        return request
    }

    /// Thursday 18 June 2026, 10:00 in the Netherlands.
    static let start = Instant(seconds: 1_781_769_600)

    /// Runs the body in an office whose registers are at this stub, and that is gone afterwards.
    static func open<Answer>(
        at stub: StubServer,
        timeLimit: Duration,
        _ body: (Counter) async throws -> Answer
    ) async throws -> Answer {
        let path = NSTemporaryDirectory() + "counter-" + UUID().uuidString
        defer {
            for suffix in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: path + suffix)
            }
        }
        let keys = KeyRing(secret: SecretKey.random())
        let file = try StoreFile(path, mode: .create, keys: keys)
        let connect = { try stub.connection($0, timeLimit: timeLimit) }
        let office = Office(
            register: try Register(file: file, keys: keys, now: start),
            world: OutsideWorld(
                persons: PersonsRegister(try connect("/brp")),
                companies: TradeRegister(try connect("/kvk")),
                addresses: BuildingsRegister(try connect("/bag")),
                vehicles: VehicleData(try connect("/rdw")),
                payments: Question.payments(try connect("")),
                messages: DemoWorld(clock: OfficeClock())
            ),
            shelf: MunicipalityShelf(
                try MunicipalityShelf.read(MunicipalityShelf.leidschendamVoorburg)
            ),
            clock: OfficeClock(standingAt: start),
            civil: try .amsterdam()
        )
        let answer = try await body(Counter(office: office))
        await office.closeOutbox()
        try file.close()
        return answer
    }
}
