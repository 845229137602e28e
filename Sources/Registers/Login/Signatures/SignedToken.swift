import PermitOffice

/// A token as it came in: three parts with a dot between (RFC 7515, 7.1), proven by nothing yet.
struct SignedToken: Sendable {
    /// How it says that it is signed.
    let algorithm: SignatureAlgorithm
    /// With which key it says that it is signed.
    let keyName: String?
    /// What it says.
    let claims: [String: ClaimValue]
    /// What the signature is of.
    let message: [UInt8]
    let signature: [UInt8]

    /// The longest token that is read, in bytes.
    static let sizeMax = 16_384

    /// Takes a token apart.
    ///
    /// A key, or the address of one, inside the token itself is not looked at.
    init(_ text: String) throws(LoginRefusal) {
        guard text.utf8.count <= Self.sizeMax else { throw .malformed }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3,
            let header = Base64URLText.bytes(parts[0]).flatMap(ClaimReader.object),
            let claims = Base64URLText.bytes(parts[1]).flatMap(ClaimReader.object),
            let signature = Base64URLText.bytes(parts[2])
        else { throw .malformed }
        guard let algorithm = header["alg"]?.text.flatMap(SignatureAlgorithm.init) else {
            throw .algorithm
        }
        // What must be understood is not (RFC 7515, 4.1.11), and other kinds of token are not these.
        guard header["crit"] == nil, (header["typ"]?.text ?? "JWT").uppercased() == "JWT" else {
            throw .malformed
        }
        guard header["kid"] == nil || header["kid"]?.text != nil else { throw .malformed }
        self.algorithm = algorithm
        keyName = header["kid"]?.text
        self.claims = claims
        message = Array("\(parts[0]).\(parts[1])".utf8)
        self.signature = signature
    }
}
