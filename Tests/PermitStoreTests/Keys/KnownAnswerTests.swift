import Foundation
import Testing

@testable import PermitStore

private func bytes(_ hex: String) -> Data {
    let digits = hex.compactMap(\.hexDigitValue)
    return Data(
        stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    )
}

/// A key that is shorter than 32 bytes: HMAC fills it up with zeros itself.
private func key(_ hex: String) -> SecretKey {
    let given = bytes(hex)
    guard let key = SecretKey(given + Data(count: SecretKey.size - given.count)) else {
        preconditionFailure("a key of 32 bytes")
    }
    return key
}

@Test(arguments: [
    (
        String(repeating: "0b", count: 20), "4869205468657265",
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
        "4a656665", "7768617420646f2079612077616e7420666f72206e6f7468696e673f",
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
        String(repeating: "aa", count: 20), String(repeating: "dd", count: 50),
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    (
        "0102030405060708090a0b0c0d0e0f10111213141516171819", String(repeating: "cd", count: 50),
        "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
    ),
])
func `HMAC gives the answers of RFC 4231`(key hex: String, message: String, code: String) {
    let codes = MessageCode(key: key(hex))

    #expect(codes.code(of: bytes(message)) == bytes(code))
    #expect(codes.accepts(bytes(code), of: bytes(message)))
    #expect(!codes.accepts(bytes(code).dropLast(), of: bytes(message)))
    #expect(!codes.accepts(bytes(code), of: bytes(message) + [0]))
}

@Test(arguments: [
    ("", "37ad29109f43265287804b674e2653d0a513718907f97fca97c95bded8104bbf"),
    ("kentekenloket plates", "b4aa394e32c59221bf540cf6420292f5a46259d48f77755c4c93f1226d2fc731"),
])
func `HKDF gives what RFC 5869 writes out, worked by another program`(
    purpose: String,
    derived: String
) {
    let secret = key("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")

    #expect(secret.derived(for: purpose).withBytes { Data($0) } == bytes(derived))
}

@Test func `AES-256 gives the answer of FIPS 197 appendix C3`() {
    let cipher = BlockCipher(
        key: key("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")
    )
    var block = BlockCipher.Block()
    withUnsafeMutableBytes(of: &block) {
        $0.copyBytes(from: bytes("00112233445566778899aabbccddeeff"))
    }

    let sealed = cipher.seal(block)

    #expect(withUnsafeBytes(of: sealed) { Data($0) } == bytes("8ea2b7ca516745bfeafc49904b496089"))
    #expect(cipher.open(sealed) == block)
}

@Test(arguments: [
    (
        String(repeating: "00", count: 32), "", "", String(repeating: "00", count: 12),
        "530f8afbc74536b9a963b4f1c4cb738b"
    ),
    (
        String(repeating: "00", count: 32), String(repeating: "00", count: 16), "",
        String(repeating: "00", count: 12),
        "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"
    ),
    (
        "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
            + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
        "feedfacedeadbeeffeedfacedeadbeefabaddad2", "cafebabefacedbaddecaf888",
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
            + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
            + "76fc6ece0f4e1768cddf8853bb2d551b"
    ),
])
func `AES-256-GCM gives the answers of its test cases 13, 14 and 16`(
    key hex: String,
    text: String,
    label: String,
    nonce: String,
    sealed: String
) throws {
    let cipher = AuthenticatedCipher(key: key(hex))

    let box = cipher.seal(bytes(text), label: bytes(label), nonce: bytes(nonce))

    #expect(box == bytes(nonce) + bytes(sealed))
    #expect(try cipher.open(box, label: bytes(label)) == bytes(text))
    #expect(throws: Unreadable.self) { try cipher.open(box, label: bytes(label + "00")) }
    #expect(throws: Unreadable.self) { try cipher.open(box.dropLast(), label: bytes(label)) }
}

@Test(arguments: [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        """
        e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b4\
        6bd25bf5f0595bbe24655141438e7a100b
        """
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        """
        6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6\
        594a7c15e9716ed28dc027beceea1ec40a
        """
    ),
])
func `Ed25519 gives the answers of RFC 8032`(
    seed: String,
    verifying: String,
    message: String,
    signature: String
) {
    let signing = SigningKey(seed: key(seed))

    #expect(signing.verifyingKey.data == bytes(verifying))
    #expect(signing.signature(of: bytes(message)) == bytes(signature))
    #expect(signing.verifyingKey.accepts(bytes(signature), of: bytes(message)))
    #expect(!signing.verifyingKey.accepts(bytes(signature), of: bytes(message) + [0]))
    #expect(!signing.verifyingKey.accepts(bytes(signature).dropLast(), of: bytes(message)))
}
