import Permits
import PermitStore

// Logins stand in the audit chain, as every deed does. The line names staff; of a resident it
// tells the role alone, for who may be seen there is not for everyone who reads the chain.

extension Office {
    /// Notes that somebody logged in.
    public func noteLogin(of caller: Caller) async throws {
        try await note(.logIn, by: caller.auditName)
    }

    /// Notes that somebody logged out.
    public func noteLogout(of caller: Caller) async throws {
        try await note(.logOut, by: caller.auditName)
    }

    /// Notes that a login was refused, and why.
    public func noteRefusedLogin(_ refusal: LoginRefusal) async throws {
        try await note(.refuseLogin, by: "inloggen:\(refusal.rawValue)")
    }

    private func note(_ action: AuditAction, by actor: String) async throws {
        try await register.store.commit(at: clock.now(), by: actor) { change in
            try change.note(action, .random())
        }
    }
}
