import Foundation
import Permits
import Testing

@testable import PermitStore

struct PinHashTests {
    private let pins = PinHash(key: SecretKey.random())

    @Test func `A PIN is recognised, and another is not`() {
        let kept = pins.keep("000000")

        #expect(pins.matches("000000", kept))
        #expect(!pins.matches("000001", kept))
        #expect(!pins.matches("", kept))
        #expect(!pins.matches("000000", nil))
    }

    @Test func `The same PIN is kept differently each time, and means nothing under another key`() {
        let (one, two) = (pins.keep("000000"), pins.keep("000000"))
        let other = PinHash(key: SecretKey.random())

        #expect(one.salt != two.salt && one.hash != two.hash)
        #expect((one.salt.count, one.hash.count) == (16, 32))
        #expect(!other.matches("000000", one))
    }

    @Test func `A new PIN has six digits, and two seldom agree`() {
        let pins = Set((0..<50).map { _ in PinHash.newPin() })

        #expect(pins.allSatisfy { $0.wholeMatch(of: #/[0-9]{6}/#) != nil })
        #expect(pins.count > 45)
    }
}
