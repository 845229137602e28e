import PermitOffice

/// Which claims say what somebody does for the municipality.
public struct StaffClaims: Sendable {
    /// Where the name stands by which the record knows them; it must never pass to another person.
    public let name: ClaimPath
    /// Where the roles stand, one or a list.
    public let role: ClaimPath
    /// What each role of the municipality is here; others are no role.
    public let roles: [String: Role]

    /// Puts the places together.
    public init(name: ClaimPath, role: ClaimPath, roles: [String: Role]) {
        self.name = name
        self.role = role
        self.roles = roles
    }

    /// Who these claims are about; of several roles, the one that may do most.
    func caller(in claims: [String: ClaimValue]) throws(LoginRefusal) -> Caller {
        // Nobody works here for somebody else.
        guard claims["represents"] == nil else { throw .represents }
        let found = (role.value(in: claims)?.texts ?? []).compactMap { roles[$0] }
        let ranked: [Role] = [.beheerder, .behandelaar, .handhaver]
        guard let role = ranked.first(where: found.contains) else { throw .noRole }
        guard let text = name.value(in: claims)?.text, text.unicodeScalars.count <= 100,
            let name = try? RegisterText.line(text)
        else { throw .malformed }
        return .officer(role, name: name)
    }
}
