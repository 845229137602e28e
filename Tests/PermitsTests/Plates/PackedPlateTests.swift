import Permits
import Testing

struct PackedPlateTests {
    private static let characters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)

    @Test(arguments: 0..<10)
    func `Packing loses nothing and mixes nothing up`(seed: Int) throws {
        var numbers = SeededNumbers(seed: seed)
        var seen: [PackedPlate: String] = [:]
        for _ in 0..<1000 {
            let text = Self.text(lengths: 1...12, &numbers)
            let packed = try #require(PackedPlate(text.utf8))

            #expect(packed.text == text)
            #expect(PackedPlate(value: packed.value) == packed)
            #expect(seen.updateValue(text, forKey: packed) ?? text == text)
        }
    }

    @Test(arguments: 13...25)
    func `Texts of 13 to 25 characters do not pack`(length: Int) throws {
        var numbers = SeededNumbers(seed: length)
        let text = Self.text(lengths: length...length, &numbers)

        #expect(PackedPlate(text.utf8) == nil)
        #expect(try LicensePlate(seen: text).packed == nil)
        #expect(try LicensePlate(seen: text).text == text)
    }

    @Test func `The longest and highest text packs within 63 bits`() throws {
        let highest = try #require(PackedPlate(String(repeating: "Z", count: 12).utf8))

        #expect(highest.value < 1 << 63)
        #expect(highest.text == "ZZZZZZZZZZZZ")
        #expect(PackedPlate(value: highest.value + 1) == nil)
        #expect(PackedPlate(value: .max) == nil)
    }

    @Test(arguments: ["", "a", "A-1", "É", " "])
    func `Only a normal form packs`(text: String) {
        #expect(PackedPlate(text.utf8) == nil)
    }

    @Test func `A number with a gap comes from no text`() throws {
        let one = try #require(PackedPlate("1".utf8))

        #expect(PackedPlate(value: 0) == nil)
        #expect(PackedPlate(value: one.value * 37) == nil)
        #expect(PackedPlate(value: one.value * 37 * 37 + one.value) == nil)
    }

    @Test func `Leading zeros count`() {
        #expect(PackedPlate("0".utf8) != PackedPlate("00".utf8))
        #expect(PackedPlate("01".utf8) != PackedPlate("1".utf8))
    }

    private static func text(
        lengths: ClosedRange<Int>,
        _ numbers: inout SeededNumbers
    ) -> String {
        let length = Int.random(in: lengths, using: &numbers)
        let picked = (0..<length).map { _ in characters.randomElement(using: &numbers) ?? 48 }
        return String(decoding: picked, as: UTF8.self)
    }
}
