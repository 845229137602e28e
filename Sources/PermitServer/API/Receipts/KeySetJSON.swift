import PermitOffice

/// How the keys look by which signatures are checked: a JWK set (RFC 7517, RFC 8037).
enum KeySetJSON {
    /// The set of these keys.
    static func value(of keys: [PublicKey]) -> JSONValue {
        [
            "keys": .array(
                keys.map { key in
                    [
                        "kty": "OKP", "crv": "Ed25519", "kid": .string(key.id),
                        "x": .string(key.text), "use": "sig", "alg": "EdDSA",
                    ]
                }
            )
        ]
    }

    /// The keys of a set that can check our signatures; others are passed over, as RFC 7517 asks.
    ///
    /// A key with a name that does not follow from it is passed over too. Nil when this is no set.
    static func keys(in bytes: [UInt8]) -> [PublicKey]? {
        guard let value = try? JSONReader.read(bytes), case .array(let keys)? = value["keys"] else {
            return nil
        }
        return keys.compactMap { key in
            guard key["kty"] == "OKP", key["crv"] == "Ed25519", key["d"] == nil,
                key["use"] ?? "sig" == "sig", key["alg"] ?? "EdDSA" == "EdDSA",
                case .string(let text)? = key["x"], let found = PublicKey(text),
                key["kid"] ?? .string(found.id) == .string(found.id)
            else { return nil }
            return found
        }
    }
}
