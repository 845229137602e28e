import PermitOffice

/// Who may make a call: everyone, even unknown, or callers with one of some roles.
enum Access: Sendable, Equatable, ExpressibleByArrayLiteral {
    case everyone
    case roles(Set<Role>)

    init(arrayLiteral roles: Role...) {
        self = .roles(Set(roles))
    }

    /// Whether the role is let in; a beheerder may do all that a behandelaar may.
    func admits(_ role: Role) -> Bool {
        switch self {
        case .everyone: true
        case .roles(let roles):
            roles.contains(role) || role == .beheerder && roles.contains(.behandelaar)
        }
    }
}
