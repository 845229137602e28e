import Foundation
import PermitOffice
import PermitStore
import Permits
import Registers

/// An office over an empty record of its own, on a Thursday morning that stands still.
enum TestOffice {
    /// Thursday 18 June 2026, 10:00 in Voorburg.
    static let now = Instant(seconds: 1_781_769_600)

    /// Opens it with the policy that comes with the program.
    static func open() throws -> Office {
        let keys = KeyRing(secret: SecretKey.random())
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("\(UUID().uuidString).sqlite").path
        let file = try StoreFile(path, mode: .create, keys: keys)
        let clock = OfficeClock(standingAt: now)
        return Office(
            register: try Register(file: file, keys: keys, now: clock.now()),
            world: OutsideWorld(Unconnected()),
            shelf: MunicipalityShelf(
                try MunicipalityShelf.read(MunicipalityShelf.leidschendamVoorburg)
            ),
            clock: clock,
            civil: try .amsterdam()
        )
    }

    /// Issues an exemption for this plate in this zone, from an hour ago for a week.
    static func issue(_ plate: String, _ zone: String, in office: Office) async throws {
        guard let code = ZoneCode(zone),
            let validity = Period(
                from: now.adding(seconds: -3600),
                until: now.adding(seconds: 7 * 86_400)
            )
        else { return }
        _ = try await office.issue(
            CounterIssue(
                product: .resident,
                zone: code,
                plate: try LicensePlate(plate, country: .netherlands),
                validity: validity,
                holder: .citizen(bsn: "999990019")
            ),
            by: .officer(.behandelaar, name: "test")
        )
    }
}
