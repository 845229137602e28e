import Foundation
import PermitOffice
import PermitStore
import Permits
import Registers
import Testing

@testable import PermitServer

/// What the API text promises and what the service answers are the same calls.
struct DescriptionTests {
    @Test func `Every call under v1 is described, and every call described is answered`() throws {
        let office = try Self.office()
        let service = WebService(office: office, authenticate: { _ in nil }, demo: nil)
        let text = try JSONReader.read(APIDescription(office.shelf.municipality).json)

        let described = try #require(text["paths"]).members.flatMap { path in
            path.value.members.map(\.name).filter { $0 != "parameters" }
                .map { "\($0.uppercased()) /v1\(path.name)" }
        }

        #expect(described.sorted() == service.apiCalls.sorted())
        #expect(described.count > 20)
    }

    /// An office over an empty record of its own.
    private static func office() throws -> Office {
        let keys = KeyRing(secret: SecretKey.random())
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("\(UUID().uuidString).sqlite").path
        let file = try StoreFile(path, mode: .create, keys: keys)
        let clock = OfficeClock(standingAt: Instant(seconds: 1_781_769_600))
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
}

extension JSONValue {
    fileprivate var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }
}
