import Permits

/// Who asks something of the office, as established by a login or an API key.
public enum Caller: Hashable, Sendable {
    /// A person, by citizen service number.
    case citizen(bsn: String)
    /// A company, by number of the trade register.
    case company(kvk: String)
    /// A case worker, administrator, officer or scan supplier.
    case officer(Role, name: String)

    /// What the caller may do.
    public var role: Role {
        switch self {
        case .citizen: .burger
        case .company: .bedrijf
        case .officer(let role, _): role
        }
    }

    /// The applicant or holder that the caller is; nil for staff.
    public var holder: Holder? {
        switch self {
        case .citizen(let bsn): .citizen(bsn: bsn)
        case .company(let kvk): .company(kvk: kvk)
        case .officer: nil
        }
    }

    /// How the audit trail names the caller: the role of a resident, the name of staff.
    public var auditName: String {
        switch self {
        case .citizen, .company: role.rawValue
        case .officer(let role, let name): "\(role.rawValue):\(name)"
        }
    }
}
