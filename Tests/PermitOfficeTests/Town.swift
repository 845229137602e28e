import Foundation
import PermitOffice
import PermitStore
import Permits
import PlateIndex
import Registers
import Testing

/// An office with a record of its own, in a world that is made up, on a clock that stands still.
struct Town: Sendable {
    let office: Office
    let world: DemoWorld
    let file: StoreFile
    let keys: KeyRing

    let clerk = Caller.officer(.behandelaar, name: "test")

    /// What the clock shows.
    var now: Instant { office.clock.now() }

    /// Sets the clock, and nothing else.
    func set(_ moment: Instant) {
        office.clock.set(moment)
    }

    /// Sets the clock and does what is due by then.
    func live(until moment: Instant) async throws {
        set(moment)
        try await office.doWhatIsDue()
    }

    /// The letters that were written, in order, whether they went out or not.
    var letters: [OutgoingMessage] {
        let page = PageRange(size: 10_000)
        let written = try? office.register.store.readNow { try $0.letters(to: nil, page: page) }
        return (written ?? []).reversed().map {
            OutgoingMessage($0.letter, id: $0.reference, way: .post, writtenAt: $0.writtenAt)
        }
    }

    /// Their subjects.
    var subjects: [String] { letters.map(\.subject) }

    /// What a check says about a plate on a blue stripe.
    func verdict(
        _ plate: LicensePlate,
        in zone: ZoneCode,
        at moment: Instant? = nil
    ) async throws -> EnforcementVerdict {
        let check = PlateCheck(
            plate: plate,
            spot: .zone(zone, subArea: nil),
            moment: moment ?? now
        )
        return try await office.check(check).answer.verdict
    }

    /// The kind of right that covers a plate, nil when none does.
    func cover(
        _ plate: LicensePlate,
        in zone: ZoneCode,
        at moment: Instant? = nil
    ) async throws -> ParkingRight.Kind? {
        guard case .exempt(let right, _) = try await verdict(plate, in: zone, at: moment) else {
            return nil
        }
        return right.kind
    }

    /// Expects that the index holds what the record holds: the same rights of the same plates.
    func expectIndexFollowsRecord(
        endingAfter oldest: Instant = .distantPast,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        var recorded: [String: [ParkingRight]] = [:]
        let version = try office.register.store.readNow { record in
            try record.eachRight(endingAfter: oldest) { plate, _, right in
                recorded[plate.text, default: []].append(right)
            }
            return try record.version()
        }
        let index = office.register.index
        for (text, rights) in recorded {
            let indexed = try index.rights(of: LicensePlate(seen: text))
            #expect(Set(indexed) == Set(rights), sourceLocation: sourceLocation)
            #expect(indexed.count == rights.count, sourceLocation: sourceLocation)
        }
        let count = recorded.values.reduce(0) { $0 + $1.count }
        #expect(index.count == count, sourceLocation: sourceLocation)
        #expect(index.version == version, sourceLocation: sourceLocation)
    }

    /// What is wrong with the record as a whole; nil when nothing is.
    func fault() throws -> String? {
        try office.register.store.readNow { try $0.verify().fault }
    }
}

/// Runs the body in a town that is gone afterwards.
///
/// The policy is the one that comes with the program, apart from what `changing` makes of its
/// products; letters go to the made-up world unless somebody else delivers them.
func inTown<Answer>(
    _ now: Instant = thursday("10:00"),
    changing change: (inout Product) -> Void = { _ in },
    deliveredBy delivery: (any MessageDelivery)? = nil,
    paidThrough wrap: (DemoWorld) -> any PaymentProvider = { $0 },
    _ body: (Town) async throws -> Answer
) async throws -> Answer {
    let path = NSTemporaryDirectory() + "town-" + UUID().uuidString
    defer {
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
    }
    let keys = KeyRing(secret: SecretKey.random())
    let file = try StoreFile(path, mode: .create, keys: keys)
    let clock = OfficeClock(standingAt: now)
    let world = DemoWorld(clock: clock)
    let office = Office(
        register: try Register(file: file, keys: keys, now: now),
        world: OutsideWorld(
            persons: world,
            companies: world,
            addresses: world,
            vehicles: world,
            payments: wrap(world),
            messages: delivery ?? world
        ),
        shelf: MunicipalityShelf(try municipality(changing: change)),
        clock: clock,
        civil: try .amsterdam()
    )
    let answer = try await body(Town(office: office, world: world, file: file, keys: keys))
    await office.closeOutbox()
    try file.close()
    return answer
}

/// The municipality that comes with the program, with other products.
func municipality(changing change: (inout Product) -> Void) throws -> Municipality {
    let shipped = try MunicipalityShelf.read(MunicipalityShelf.leidschendamVoorburg)
    let versions = shipped.versions.map { version in
        let products = version.products.values.map { product in
            var product = product
            change(&product)
            return product
        }
        return PolicyVersion(
            from: version.from,
            zones: version.zones,
            addresses: version.addresses,
            addressExceptions: version.addressExceptions,
            ownParkingPlaces: version.ownParkingPlaces,
            products: products,
            confidenceMin: version.confidenceMin,
            retention: version.retention
        )
    }
    return try #require(
        Municipality(name: shipped.name, cbsCode: shipped.cbsCode, versions: versions)
    )
}
