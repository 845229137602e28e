import PermitOffice

/// What a broker publishes about itself (OpenID Connect Discovery, 3).
struct ProviderMetadata: Sendable {
    /// Where visitors log in.
    let login: RegisterAddress
    /// Where a code is exchanged for a token.
    let token: RegisterAddress
    /// Where the public keys are.
    let keys: RegisterAddress
    /// Where visitors log out; nil when they cannot.
    let logout: RegisterAddress?
    /// In which ways the service may sign; nil when the broker does not say.
    let clientAlgorithms: [String]?
    /// In which ways tokens are signed.
    let tokenAlgorithms: Set<SignatureAlgorithm>
    /// Whether every answer names the broker (RFC 9207).
    let namesItself: Bool

    /// Reads the document of a broker.
    ///
    /// - Throws: ``RegisterFault/unreadable`` when it is not as documented, sends to machines that
    ///   it should not, or cannot do what is needed; `LoginRefusal.issuer` when it is of another
    ///   broker than was asked.
    init(
        _ answer: RegisterAnswer,
        issuer: String,
        hosts: Set<String>
    ) throws {
        guard let members = ClaimReader.object(answer.body) else { throw RegisterFault.unreadable }
        guard members["issuer"] == .text(issuer) else { throw LoginRefusal.issuer }
        func address(_ name: String) -> RegisterAddress? {
            members[name]?.text.flatMap(RegisterAddress.init)
                .flatMap { hosts.contains($0.host) ? $0 : nil }
        }
        func list(_ name: String, has value: String) -> Bool {
            members[name]?.texts?.contains(value) ?? true
        }
        guard let login = address("authorization_endpoint"), let token = address("token_endpoint"),
            let keys = address("jwks_uri"),
            list("response_types_supported", has: "code"),
            list("code_challenge_methods_supported", has: "S256"),
            list("token_endpoint_auth_methods_supported", has: "private_key_jwt")
        else { throw RegisterFault.unreadable }
        (self.login, self.token, self.keys) = (login, token, keys)
        logout = address("end_session_endpoint")
        clientAlgorithms = members["token_endpoint_auth_signing_alg_values_supported"]?.texts
        let ways = members["id_token_signing_alg_values_supported"]?.texts
        tokenAlgorithms = Set(
            SignatureAlgorithm.allCases.filter { ways?.contains($0.rawValue) ?? true }
        )
        namesItself =
            members["authorization_response_iss_parameter_supported"] == .truth(true)
    }
}
