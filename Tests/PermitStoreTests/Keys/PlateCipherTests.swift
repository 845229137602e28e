import Foundation
import Permits
import PermitStore
import Testing

private let keys = KeyRing(secret: SecretKey.random())

@Test(arguments: ["1", "Z", "00ABC0", "GBA123", "999999999999", "ZZZZZZZZZZZZ"])
func `A plate of up to twelve characters is sealed in one block`(text: String) throws {
    let plate = try LicensePlate(seen: text)

    let sealed = keys.plates.seal(plate)

    #expect(sealed.count == 16)
    #expect(try keys.plates.open(sealed).text == text)
    #expect(try keys.plates.open(sealed) == PlateKey(plate))
}

@Test(arguments: ["ABCDEFGHIJKLM", "0000000000000", "ABCDEFGHIJKLMNOPQRSTUVWXY"])
func `A longer plate is sealed too`(text: String) throws {
    let plate = try LicensePlate(seen: text)

    let sealed = keys.plates.seal(plate)

    #expect(sealed.count == 12 + text.utf8.count + 16)
    #expect(try keys.plates.open(sealed).text == text)
}

@Test(arguments: ["00ABC0", "ABCDEFGHIJKLMNOP"])
func `Equal plates give equal bytes whatever their country`(text: String) throws {
    let bare = try keys.plates.seal(LicensePlate(seen: text))
    let german = try keys.plates.seal(
        LicensePlate(text, country: #require(CountrySign("D")))
    )

    #expect(bare == german)
}

@Test func `A thousand random plates come back, and no two look alike`() throws {
    var seen: Set<Data> = []
    var texts: Set<String> = []

    for _ in 0..<1000 {
        let text = randomPlate(length: .random(in: 4...25))
        let sealed = try keys.plates.seal(LicensePlate(seen: text))
        #expect(try keys.plates.open(sealed).text == text)
        seen.insert(sealed)
        texts.insert(text)
    }

    #expect(seen.count == texts.count)
}

@Test(arguments: ["00ABC0", "ABCDEFGHIJKLMNOP"])
func `A plate that was changed in any bit does not open`(text: String) throws {
    let sealed = try keys.plates.seal(LicensePlate(seen: text))

    for bit in 0..<sealed.count * 8 {
        var changed = sealed
        changed[bit / 8] ^= 1 << (bit % 8)
        #expect(throws: Unreadable.self) { try keys.plates.open(changed) }
    }
}

@Test(arguments: [0, 1, 15, 17, 27, 28])
func `Bytes of another length do not open`(count: Int) {
    #expect(throws: Unreadable.self) { try keys.plates.open(Data(count: count)) }
}

@Test(arguments: ["00ABC0", "ABCDEFGHIJKLMNOP"])
func `Another key does not open a plate`(text: String) throws {
    let others = KeyRing(secret: SecretKey.random())
    let sealed = try keys.plates.seal(LicensePlate(seen: text))

    #expect(throws: Unreadable.self) { try others.plates.open(sealed) }
    #expect(try others.plates.seal(LicensePlate(seen: text)) != sealed)
}

private func randomPlate(length: Int) -> String {
    let characters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    return String((0..<length).map { _ in characters[Int.random(in: 0..<characters.count)] })
}
