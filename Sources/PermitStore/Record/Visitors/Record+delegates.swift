import Foundation
import GRDB
import Permits

extension Record {
    /// Everybody who may use the scheme for its holder, and who was asked to and still can accept.
    public func delegates(of scheme: Exemption, at moment: Instant) throws -> [Delegate] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM delegate
                WHERE exemptionId = ? AND (expiresAt IS NULL OR expiresAt > ?)
                """,
            arguments: [scheme.row, moment]
        ).map(delegate).sorted { $0.row < $1.row }
    }

    /// The delegate with this reference, if it is one of this scheme.
    public func delegate(_ reference: Reference, of scheme: Exemption) throws -> Delegate? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM delegate WHERE reference = ? AND exemptionId = ?",
            arguments: [reference, scheme.row]
        ).map(delegate)
    }

    /// Whether this person may use the scheme for its holder.
    public func isDelegate(_ person: Holder, of scheme: Exemption) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM delegate WHERE exemptionId = ? AND holderId = ?)
                """,
            arguments: [scheme.row, try holderRow(person)]
        ) ?? false
    }

    /// The invitation with this code, and its scheme, when it can still be accepted.
    public func invitation(
        code: String,
        at moment: Instant
    ) throws -> (delegate: Delegate, scheme: Exemption)? {
        let found = try Row.fetchOne(
            database,
            sql: "SELECT * FROM delegate WHERE codeHash = ? AND expiresAt > ?",
            arguments: [keys.secrets.hash(code), moment]
        )
        guard let found, let scheme = try exemption(row: found["exemptionId"]) else { return nil }
        return (try delegate(found), scheme)
    }

    /// A page of what a person may use for somebody else, newest first, each with its scheme.
    public func delegations(
        of person: Holder,
        page: PageRange
    ) throws -> [(delegate: Delegate, scheme: Exemption)] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM delegate WHERE holderId = ? ORDER BY id DESC LIMIT ? OFFSET ?",
            arguments: [try holderRow(person), page.size + 1, page.offset]
        ).map(withScheme)
    }

    /// What a person may use for somebody else, by reference.
    public func delegation(
        _ reference: Reference,
        of person: Holder
    ) throws -> (delegate: Delegate, scheme: Exemption)? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM delegate WHERE reference = ? AND holderId = ?",
            arguments: [reference, try holderRow(person)]
        ).map(withScheme)
    }

    private func withScheme(_ columns: Row) throws -> (delegate: Delegate, scheme: Exemption) {
        guard let scheme = try exemption(row: columns["exemptionId"]) else {
            throw StoreFault.corrupt
        }
        return (try delegate(columns), scheme)
    }

    private func delegate(_ columns: Row) throws -> Delegate {
        let expiresAt: Instant? = columns["expiresAt"]
        let acceptedAt: Instant? = columns["acceptedAt"]
        let state =
            expiresAt.map { Delegate.State.invited(until: $0) }
            ?? acceptedAt.map { .active(since: $0) }
        guard let state else { throw StoreFault.corrupt }
        return Delegate(
            row: columns["id"],
            reference: columns["reference"],
            name: try keys.open(columns["sealedName"], label: .delegateName),
            state: state
        )
    }
}

extension RecordChange {
    /// Asks somebody to use the scheme; only the hash of the code is kept.
    public mutating func invite(
        _ name: String,
        code: String,
        until expiry: Instant,
        to scheme: Exemption
    ) throws -> Reference {
        let reference = Reference.random()
        try note(.inviteDelegate, reference)
        try database.execute(
            sql: """
                INSERT INTO delegate (reference, exemptionId, sealedName, codeHash, expiresAt)
                VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                reference, scheme.row, keys.seal(name, label: .delegateName),
                keys.secrets.hash(code), expiry,
            ]
        )
        return reference
    }

    /// Lets a person use a scheme from now on; the code of the invitation counts no more.
    public mutating func accept(_ invitation: Delegate, by person: Holder) throws {
        try note(.acceptDelegation, invitation.reference)
        try database.execute(
            sql: """
                UPDATE delegate
                SET codeHash = NULL, expiresAt = NULL, holderId = ?, acceptedAt = ? WHERE id = ?
                """,
            arguments: [try holderRow(person), now, invitation.row]
        )
    }

    /// Lets somebody use a scheme no more, or takes an invitation back.
    public mutating func end(_ delegate: Delegate) throws {
        try note(.endDelegation, delegate.reference)
        try database.execute(
            sql: "DELETE FROM delegate WHERE id = ?",
            arguments: [delegate.row]
        )
    }

    /// Erases the invitations that nobody accepted in time.
    public func eraseInvitations(expiredBy moment: Instant) throws {
        try database.execute(
            sql: "DELETE FROM delegate WHERE expiresAt IS NOT NULL AND expiresAt <= ?",
            arguments: [moment]
        )
    }
}
