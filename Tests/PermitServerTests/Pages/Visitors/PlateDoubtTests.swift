import Permits
import Testing

@testable import PermitServer

struct PlateDoubtTests {
    private let saved = ["GBB01B", "HK000J"].enumerated().compactMap { row, text in
        (try? LicensePlate(text, country: .netherlands)).map { plate in
            SavedPlate(row: Int64(row), reference: .random(), plate: plate, name: "Oma")
        }
    }

    private func doubt(_ text: String) throws -> PlateDoubt? {
        PlateDoubt(try LicensePlate(text, country: .netherlands), beside: saved)
    }

    @Test func `A plate at hand and one far from any raise no doubt`() throws {
        #expect(saved.count == 2)
        #expect(try doubt("HK-000-J") == nil)
        #expect(try doubt("TB-000-R") == nil)
    }

    @Test func `A plate that differs by one slip from one at hand is asked about`() throws {
        let doubt = try #require(try doubt("HK-001-J"))

        #expect(doubt.nearby?.plate.text == "HK000J")
        #expect(doubt.warnings.isEmpty)
    }

    @Test func `A plate with letters that are hardly ever given out is asked about`() throws {
        let odd = try #require(try doubt("AA-000-R"))

        #expect(!odd.warnings.isEmpty)
        #expect(odd.nearby == nil)
    }
}
