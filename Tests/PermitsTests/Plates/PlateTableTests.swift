import Foundation
import Permits
import Testing

struct PlateTableTests {
    @Test func `All 98 rows of the plate table are read`() {
        #expect(PlateRow.all.count == 98)
        #expect(PlateRow.all.map(\.id) == (1...98).map { String(format: "P%03d", $0) })
        #expect(PlateRow.all.count(where: \.isWellFormed) == 79)
    }

    @Test(arguments: PlateRow.all)
    func `A plate of the table is recognised as the table says`(row: PlateRow) {
        do throws(LicensePlate.Invalid) {
            let plate = try LicensePlate(row.input, country: .netherlands)

            #expect(row.isWellFormed)
            #expect(plate.text == row.normalForm)
            #expect(plate.display == row.display)
            #expect(plate.kind.name == row.kind)
            #expect(plate.kind.sidecode == row.sidecode)
            #expect(Set(plate.warnings.map(\.name)) == row.warnings)
        } catch {
            #expect(!row.isWellFormed)
            #expect(error.normalForm == row.normalForm)
            #expect((row.kind == "unknown") == !error.normalForm.isEmpty)
        }
    }

    @Test(arguments: PlateRow.all.filter { !$0.normalForm.isEmpty })
    func `A camera may report any usable text of the table`(row: PlateRow) throws {
        let seen = try LicensePlate(seen: row.input)

        #expect(seen.text == row.normalForm)
        #expect(seen.display == (row.display.isEmpty ? row.normalForm : row.display))
        #expect(seen.warnings.isEmpty)
    }
}

extension LicensePlate.Kind {
    fileprivate var name: String {
        switch self {
        case .standard: "standard"
        case .royal: "royal"
        case .court: "court"
        case .oneDay: "oneDay"
        case .foreign: "foreign"
        case .unjudged: "unjudged"
        }
    }

    fileprivate var sidecode: Int? {
        if case .standard(let sidecode) = self { sidecode.rawValue } else { nil }
    }
}

extension PlateWarning {
    fileprivate var name: String {
        switch self {
        case .reserved(let series): "reserved:\(series)"
        case .combination(let letters): "combo:\(letters)"
        case .letter(let letter): "letter:\(letter)"
        case .notYetIssuedForCars: "notYetIssuedForCars"
        }
    }
}

extension LicensePlate.Invalid {
    /// What the table has as the normal form: only texts that could be a plate have one.
    fileprivate var normalForm: String {
        if case .notDutch(let normalForm) = self { normalForm } else { "" }
    }
}
