/// What a visitor brings back from the broker, unproven: the parameters of the address.
public struct LoginCallback: Hashable, Sendable {
    /// What was sent along at the beginning.
    public let state: String?
    /// What can be exchanged for an identity, once.
    public let code: String?
    /// Why there is no code (RFC 6749, 4.1.2.1).
    public let error: String?
    /// Who says so (RFC 9207).
    public let issuer: String?

    /// Puts the parameters together.
    public init(
        state: String?,
        code: String? = nil,
        error: String? = nil,
        issuer: String? = nil
    ) {
        self.state = state
        self.code = code
        self.error = error
        self.issuer = issuer
    }

    /// Takes the parameters from the query of an address, decoded; others are ignored.
    ///
    /// Nil when one of them is there twice, or longer than any broker makes it: then it is not to be
    /// told which one was meant (RFC 6749, 3.1).
    public init?(query: [(name: String, value: String)]) {
        var found: [String: String] = [:]
        for (name, value) in query where ["state", "code", "error", "iss"].contains(name) {
            guard found.updateValue(value, forKey: name) == nil, value.utf8.count <= 2048
            else { return nil }
        }
        self.init(
            state: found["state"],
            code: found["code"],
            error: found["error"],
            issuer: found["iss"]
        )
    }
}
