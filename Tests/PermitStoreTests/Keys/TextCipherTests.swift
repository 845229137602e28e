import Foundation
import PermitStore
import Testing

private let keys = KeyRing(secret: SecretKey.random())
private let name = SealedColumn("visit", "sealedName")

@Test(arguments: [
    "", "a", "Renée Ĳsselmeer-Özdemir", String(repeating: "é", count: 5000), "a\0b\0",
])
func `A text comes back as it was`(text: String) throws {
    let sealed = keys.text.seal(text, in: name)

    #expect(try keys.text.open(sealed, in: name) == text)
}

@Test(arguments: 0...130)
func `Bytes of every length come back`(count: Int) throws {
    let bytes = Data((0..<count).map { _ in UInt8.random(in: 0...255) })

    let sealed = keys.text.seal(bytes: bytes, in: name)

    #expect(try keys.text.openBytes(sealed, in: name) == bytes)
}

@Test func `The same text looks different each time`() throws {
    let sealed = (0..<100).map { _ in keys.text.seal("Jansen", in: name) }

    #expect(Set(sealed).count == 100)
}

@Test func `The size does not tell a short name from a long one`() throws {
    let sizes = ["Ya", "Jansen", "Van Leeuwenhoek-Oosterhout"].map {
        keys.text.seal($0, in: name).count
    }

    #expect(Set(sizes).count == 1)
}

@Test func `A text that was changed in any bit does not open`() throws {
    let sealed = keys.text.seal("Jansen", in: name)

    for bit in 0..<sealed.count * 8 {
        var changed = sealed
        changed[bit / 8] ^= 1 << (bit % 8)
        #expect(throws: Unreadable.self) { try keys.text.open(changed, in: name) }
    }
}

@Test func `A text does not open in another column, with another key or cut short`() throws {
    let others = KeyRing(secret: SecretKey.random())
    let sealed = keys.text.seal("Jansen", in: name)

    #expect(throws: Unreadable.self) {
        try keys.text.open(sealed, in: SealedColumn("holder", "sealedNumber"))
    }
    #expect(throws: Unreadable.self) { try others.text.open(sealed, in: name) }
    #expect(throws: Unreadable.self) { try keys.text.open(sealed.dropLast(), in: name) }
    #expect(throws: Unreadable.self) { try keys.text.open(Data(), in: name) }
}
