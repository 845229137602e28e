import Foundation
import PermitOffice
import PermitStore
import Permits
import PlateIndex
import Testing

/// Random rights and checks: a snapshot says what the live index says, word for word.
struct SnapshotTruthTests {
    @Test(arguments: 0..<20)
    func `While it is fresh a snapshot answers as the index does`(seed: Int) throws {
        var fleet = try Fleet(seed: seed)
        let desk = try fleet.desk()
        var seen: Set<String> = []
        for _ in 0..<250 {
            let check = try fleet.check()

            let live = fleet.judge.answer(check, rights: fleet.index)
            let offline = try #require(desk.answer(check).verdict)

            #expect(offline.alikeOffline == live.alikeOffline)
            seen.insert("\(live.verdict.kind) \(live.nearMisses.count)")
        }
        #expect(seen.count > 8)
    }

    @Test func `Taking one byte for another anywhere is refused`() throws {
        var fleet = try Fleet(seed: 1, rights: 40)
        let file = try fleet.file()
        let key = fleet.keys.signing.verifyingKey

        for place in file.indices {
            var changed = file
            changed[place] ^= UInt8(1 << (place % 8))
            #expect(throws: OfflineSnapshot.Invalid.self, "byte \(place)") {
                try OfflineSnapshot(changed, signedBy: key)
            }
        }
        #expect(throws: OfflineSnapshot.Invalid.wrongSignature) {
            let other = KeyRing(secret: SecretKey.random()).signing.verifyingKey
            return try OfflineSnapshot(file, signedBy: other)
        }
        #expect(try OfflineSnapshot(file, signedBy: key).rightsCount > 0)
        _ = try fleet.check()
    }

    @Test func `Cut off at any length it is refused`() throws {
        var fleet = try Fleet(seed: 2, rights: 20)
        let file = try fleet.file()
        for length in 0..<file.count {
            #expect(throws: OfflineSnapshot.Invalid.self, "\(length) bytes") {
                try OfflineSnapshot(
                    Array(file.prefix(length)),
                    signedBy: fleet.keys.signing.verifyingKey
                )
            }
        }
        _ = try fleet.check()
    }
}

/// A town full of rights that overlap, touch and look alike, in the index and in a snapshot.
private struct Fleet {
    static let moment = thursday("10:00")
    private static let texts = [
        "NX000P", "NXOOOP", "NX00OP", "HK000J", "HKOOOJ", "00HK00", "O0HK00", "ABCDEFGHIJKLMNOP",
        "ABCDEFGHIJKLMN0P", "B1",
    ]
    let keys = KeyRing(secret: SecretKey.random())
    let index = PlateIndex()
    let judge: PlateJudge
    private let civil: CivilClock
    private let municipality: Municipality
    private var numbers: SeededNumbers
    private var rows: [(plate: LicensePlate, right: ParkingRight)] = []

    private var day: Day { civil.day(of: Self.moment) }
    private var key: DeviceKey { keys.devices.key(of: "scanauto", on: day) }

    init(seed: Int, rights: Int = 120) throws {
        numbers = SeededNumbers(seed: seed)
        civil = try .amsterdam()
        municipality = try MunicipalityShelf.read(MunicipalityShelf.leidschendamVoorburg)
        judge = PlateJudge(
            policy: municipality.policy(at: Self.moment, clock: civil),
            clock: civil,
            day: civil.day(of: Self.moment)
        )
        for _ in 0..<rights { try addRight() }
        let changes = rows.enumerated().map {
            RightChange.put(PlateKey($1.plate), row: Int64($0 + 1), $1.right)
        }
        index.apply(changes, version: 7)
    }

    mutating func file() throws -> [UInt8] {
        let header = SnapshotHeader(
            registerVersion: 7,
            moment: Self.moment,
            day: day,
            device: "scanauto",
            keyCheck: key.check
        )
        var draft = SnapshotDraft(header, municipality: municipality, clock: civil)
        for row in rows { try draft.add(row.right, hash: key.hash(row.plate.text)) }
        let content = draft.content()
        return content + keys.signing.signature(of: Data(content))
    }

    mutating func desk() throws -> OfflineDesk {
        let snapshot = try OfflineSnapshot(file(), signedBy: keys.signing.verifyingKey)
        let handed = try #require(DeviceKey(key.data))
        return try OfflineDesk(snapshot, clock: civil, hash: handed.hash)
    }

    /// Somebody scans something in the quarter of an hour that the snapshot is good for.
    mutating func check() throws -> PlateCheck {
        let zone = try #require(judge.policy.zones.randomElement(using: &numbers))
        let part = Bool.random(using: &numbers) ? zone.subAreas.first?.code : nil
        return PlateCheck(
            plate: try LicensePlate(seen: try pick(Self.texts), country: try pick(Self.countries)),
            spot: .zone(zone.code, subArea: part),
            placeKind: try pick([.blueStripe, .blueStripe, .blueStripe, .unmarked, .disabledBay]),
            moment: Self.moment.adding(seconds: .random(in: -60...900, using: &numbers)),
            confidence: try pick([99, 99, 99, nil, 50]),
            vehicle: try pick([nil, nil, nil, .passengerCar, .motorcycle])
        )
    }

    /// A right whose ends lie near where a snapshot draws its lines, or touch another of the plate.
    private mutating func addRight() throws {
        let kind = try pick(ParkingRight.Kind.allCases)
        let lines: [Int64] = [-86_460, -86_400, -60, 0, 900, 86_400, 87_300, 200_000, 9_000_000]
        var start = Self.moment.adding(seconds: try pick(lines))
            .adding(seconds: .random(in: -2...2, using: &numbers))
        let text = try pick(Self.texts)
        let touching = rows.filter { $0.plate.text == text }.randomElement(using: &numbers)
        if let touching, Bool.random(using: &numbers) { start = touching.right.period.end }
        let seconds = Int64.random(in: 1...300_000, using: &numbers)
        let country = try pick(Self.countries)
        let right = ParkingRight(
            reference: Reference(high: 0, low: 0),
            kind: kind,
            zone: kind == .disabledCard ? nil : try pick(judge.policy.zones.map(\.code)),
            country: country,
            period: period(start, start.adding(seconds: seconds))
        )
        rows.append((try LicensePlate(seen: text, country: country), right))
    }

    private mutating func pick<Choice>(_ choices: [Choice]) throws -> Choice {
        try #require(choices.randomElement(using: &numbers))
    }

    private static let countries = [
        CountrySign.netherlands, .netherlands, CountrySign("P"), CountrySign("D"), nil,
    ]
}

extension EnforcementVerdict {
    /// The word for it.
    fileprivate var kind: Substring { "\(self)".prefix { $0 != "(" } }
}
