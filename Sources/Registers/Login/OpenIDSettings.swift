import PermitOffice

/// How one means of login is reached at a broker, and how to read what the broker says.
public struct OpenIDSettings: Sendable {
    /// Which claims say who somebody is.
    public enum Person: Sendable {
        /// A number of a resident or a company.
        case holder(HolderClaims)
        /// A role, for who works for the municipality.
        case staff(StaffClaims)
    }

    /// The address of the broker, exactly as it calls itself.
    public let issuer: String
    /// How the broker calls this service.
    public let clientId: String
    /// Proves that it is this service.
    public let key: ClientKey
    /// How the broker calls that key.
    public let keyName: String
    /// How sure a login must be, and how that is said.
    public let assurance: AssuranceClaims
    /// Which claims say who somebody is.
    public let person: Person
    /// What is asked to be told; `openid` comes by itself.
    public let scopes: [String]
    /// Other machines where the broker has pages.
    public let hosts: Set<String>
    /// For one question to the broker.
    public let timeLimit: Duration

    /// Puts the settings of one means together.
    public init(
        issuer: String,
        clientId: String,
        key: ClientKey,
        keyName: String? = nil,
        assurance: AssuranceClaims,
        person: Person,
        scopes: [String] = [],
        hosts: Set<String> = [],
        timeLimit: Duration = .seconds(5)
    ) {
        self.issuer = issuer
        self.clientId = clientId
        self.key = key
        self.keyName = keyName ?? key.thumbprint
        self.assurance = assurance
        self.person = person
        // What people are called is in the register; a broker need not tell (OIDC NLGOV, UserInfo).
        self.scopes = ["openid"] + scopes.filter { !["openid", "profile"].contains($0) }
        self.hosts = hosts
        self.timeLimit = timeLimit
    }
}
