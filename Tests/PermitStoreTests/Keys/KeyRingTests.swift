import Foundation
import Permits
import PermitStore
import Testing

@Test func `The same secret gives the same keys, and another gives others`() throws {
    let secret = SecretKey.random()
    let (one, same) = (KeyRing(secret: secret), KeyRing(secret: secret))
    let other = KeyRing(secret: SecretKey.random())
    let plate = try LicensePlate(seen: "00ABC0")

    #expect(one.plates.seal(plate) == same.plates.seal(plate))
    #expect(one.plates.seal(plate) != other.plates.seal(plate))
    #expect(same.check.accepts(one.check.value))
    #expect(!other.check.accepts(one.check.value))
    #expect(!one.check.accepts(Data()))
}

@Test func `A lookup is the same for the same text and differs by kind and key`() {
    let keys = KeyRing(secret: SecretKey.random())
    let others = KeyRing(secret: SecretKey.random())
    let hash = keys.lookup.hash("999990019", as: .bsn)

    #expect(hash.count == 16)
    #expect(keys.lookup.hash("999990019", as: .bsn) == hash)
    #expect(keys.lookup.hash("999990019", as: .kvk) != hash)
    #expect(keys.lookup.hash("999990020", as: .bsn) != hash)
    #expect(others.lookup.hash("999990019", as: .bsn) != hash)
}

@Test func `A token is long, harmless in a header, and never the same`() {
    let tokens = (0..<100).map { _ in TokenHash.newToken() }

    #expect(Set(tokens).count == 100)
    for token in tokens {
        #expect(token.wholeMatch(of: /kl_[A-Za-z0-9_-]{43}/) != nil)
    }
}

@Test func `A token is recognised by its hash alone`() {
    let keys = KeyRing(secret: SecretKey.random())
    let token = TokenHash.newToken()
    let hash = keys.tokens.hash(token)

    #expect(hash.count == 32)
    #expect(keys.tokens.matches(token, hash: hash))
    #expect(!keys.tokens.matches(TokenHash.newToken(), hash: hash))
    #expect(!keys.tokens.matches(token, hash: hash.dropLast()))
}
