import Permits
import PermitStore

// The one place that says who may do what with a visitor scheme. For whoever has no role there,
// it does not exist.

extension Office {
    /// As what the caller comes to a scheme; nil when it does not exist for the caller.
    func role(
        of caller: Caller,
        at exemption: Exemption,
        in record: Record
    ) throws -> SchemeRole? {
        guard exemption.scheme != nil else { return nil }
        if caller.isCaseWorker { return .officer }
        guard let person = caller.holder else { return nil }
        if person == exemption.holder { return .holder }
        return try record.isDelegate(person, of: exemption) ? .delegate : nil
    }

    /// Reads something of a scheme, if the caller may do so.
    func reading<Value: Sendable>(
        _ reference: Reference,
        by caller: Caller,
        to act: SchemeAct,
        _ body: @escaping @Sendable (Exemption, Record) throws -> Value
    ) async throws -> Outcome<Value> {
        try await register.store.read { record in
            guard let exemption = try record.exemption(reference),
                let role = try role(of: caller, at: exemption, in: record)
            else { return .notFound }
            guard role.may(act) else { return .refused(.roleMayNot) }
            return .done(try body(exemption, record))
        }
    }

    /// Changes something of a scheme, if the caller may do so; the audit trail names the role.
    func changing<Value: Sendable>(
        _ reference: Reference,
        by caller: Caller,
        to act: SchemeAct,
        at now: Instant,
        _ body: @escaping @Sendable (Exemption, inout RecordChange) throws -> Outcome<Value>
    ) async throws -> Outcome<Value> {
        try await register.store.commit(at: now, by: caller.auditName) { change in
            guard let exemption = try change.record.exemption(reference),
                let role = try role(of: caller, at: exemption, in: change.record)
            else { return .notFound }
            guard role.may(act) else { return .refused(.roleMayNot) }
            if role == .delegate { change.actor = Self.delegateName }
            return try body(exemption, &change)
        }
    }

    /// How the audit trail names who has no login of a role.
    static let delegateName = "gemachtigde"
    static let guestName = "gast"
    static let telephoneName = "telefoon"
}
