import PermitOffice

/// Seals receipts and looks whether a seal is whole: JWS with Ed25519 (RFC 7515, RFC 8037).
///
/// The header says three things and no more: the algorithm, which may be one only; the key; and
/// that this is a receipt, so that nothing else the service signs can pass for one (RFC 8725).
enum ReceiptSeal {
    static let algorithm = "EdDSA"
    static let type = "kentekenloket-ontvangstbewijs+jwt"

    /// The claims as a text that carries the signature of the office.
    static func text(_ claims: JSONValue, by office: Office) -> String {
        let header: JSONValue = [
            "alg": .string(algorithm), "kid": .string(office.publicKey.id), "typ": .string(type),
        ]
        return office.signed(
            header: JSONWriter.bytes(of: header),
            payload: JSONWriter.bytes(of: claims)
        )
    }

    /// The claims of a text, once it is certain that one of these keys signed them.
    ///
    /// Nothing of the payload is read before that.
    static func claims(
        _ text: String,
        keys: [PublicKey]
    ) throws(ReceiptFault) -> (claims: JSONValue, key: PublicKey) {
        guard text.utf8.count <= SignedText.sizeMax else { throw .tooLong }
        guard let signed = SignedText(text) else { throw .wrongForm }
        let id = try keyNamed(in: signed.header)
        guard let key = keys.first(where: { $0.id == id }) else { throw .otherKey(id) }
        guard signed.isSigned(by: key) else { throw .wrongSignature }
        do {
            return (try JSONReader.read(signed.payload), key)
        } catch {
            throw .wrongClaims
        }
    }

    private static func keyNamed(in header: [UInt8]) throws(ReceiptFault) -> String {
        guard let value = try? JSONReader.read(header), case .object(let members) = value else {
            throw .wrongHeader
        }
        guard value["alg"] == .string(algorithm) else { throw .otherAlgorithm }
        guard value["typ"] == .string(type) else { throw .otherType }
        if let other = members.first(where: { !["alg", "kid", "typ"].contains($0.name) }) {
            throw .unknownMember(String(other.name.prefix(40)))
        }
        guard case .string(let id)? = value["kid"] else { throw .wrongHeader }
        return id
    }
}
