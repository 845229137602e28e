import Permits
import Testing

struct PlatePadTests {
    private static let signs =
        Array(UInt8(ascii: "0")...UInt8(ascii: "9")) + Array(UInt8(ascii: "A")...UInt8(ascii: "Z"))

    @Test(arguments: [
        ("", 36), ("X", 36), ("XX", 36), ("XXX", 36), ("XX0", 10), ("XX00", 36), ("0X", 26),
        ("XXXX", 10), ("X0", 10), ("0XXX", 10), ("00", 36), ("000", 36), ("0000", 26),
        ("HJ1234", 0), ("CDJ12", 36), ("CDJ123", 0), ("CDK12", 26), ("AA123", 36), ("X0000", 0),
        ("XXXXX", 0), ("00000", 0),
    ])
    func `Only what can follow is offered`(start: String, count: Int) {
        #expect(PlatePad(after: start.utf8).signs.count == count)
    }

    @Test func `Every beginning that the pad makes leads to a valid plate`() {
        var numbers = SeededNumbers(seed: 36)
        for _ in 0..<20_000 {
            var typed: [UInt8] = []
            var pad = PlatePad(after: typed)
            while let next = pad.signs.randomElement(using: &numbers) {
                typed.append(next)
                pad = PlatePad(after: typed)
                demandPlate(typed, pad)
            }
            #expect(pad.isComplete, "\(String(decoding: typed, as: UTF8.self)) leads nowhere")
        }
    }

    @Test func `What is no beginning of a plate is never offered, and what is always`() {
        var numbers = SeededNumbers(seed: 37)
        for _ in 0..<50_000 {
            let count = Int.random(in: 1...7, using: &numbers)
            let text = (0..<count).compactMap { _ in Self.signs.randomElement(using: &numbers) }
            let isPlate = isPlate(text)
            let isTyped = text.indices.allSatisfy { place in
                PlatePad(after: text[..<place]).offers(text[place])
            }
            if isPlate {
                #expect(isTyped, "\(String(decoding: text, as: UTF8.self)) cannot be typed")
            }
            #expect(PlatePad(after: text).isComplete == isPlate)
        }
    }

    @Test(arguments: PlateRow.all.filter(\.isWellFormed))
    func `Every valid plate of the table can be typed`(row: PlateRow) throws {
        let plate = try LicensePlate(row.input, country: .netherlands)
        let text = Array(plate.text.utf8)
        for place in text.indices {
            #expect(PlatePad(after: text[..<place]).offers(text[place]))
        }
        #expect(PlatePad(after: text).isComplete)
    }

    private func demandPlate(_ typed: [UInt8], _ pad: PlatePad) {
        let isValid = isPlate(typed)
        #expect(pad.isComplete == isValid, "\(String(decoding: typed, as: UTF8.self))")
    }

    private func isPlate(_ text: [UInt8]) -> Bool {
        (try? LicensePlate(String(decoding: text, as: UTF8.self), country: .netherlands)) != nil
    }
}
