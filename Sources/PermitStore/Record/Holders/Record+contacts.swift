import Foundation
import GRDB
import Permits

extension Record {
    /// How a person or company wants to hear from us.
    public func contact(of holder: Holder) throws -> Contact {
        let found = try Row.fetchOne(
            database,
            sql: """
                SELECT sealedEmail, language, isDigital, version FROM contact
                WHERE holderId = (SELECT id FROM holder WHERE numberLookup = ?)
                """,
            arguments: [keys.lookup(holder)]
        )
        guard let columns = found else { return .unknown }
        guard let language = LetterLanguage(rawValue: columns["language"]) else {
            throw StoreFault.corrupt
        }
        let sealed: Data? = columns["sealedEmail"]
        return Contact(
            email: try sealed.flatMap { EmailAddress(try keys.open($0, label: .email)) },
            language: language,
            isDigital: columns["isDigital"],
            version: columns["version"]
        )
    }
}

extension RecordChange {
    /// Records how a person or company wants to hear from us from now on.
    public mutating func replace(contactOf holder: Holder, by contact: Contact) throws {
        let row = try holderRow(holder)
        let known = try Reference.fetchOne(
            database,
            sql: "SELECT reference FROM contact WHERE holderId = ?",
            arguments: [row]
        )
        let reference = known ?? .random()
        try note(.changeContact, reference)
        try database.execute(
            sql: """
                INSERT INTO contact (
                    holderId, reference, sealedEmail, language, isDigital, changedAt, version)
                VALUES (?, ?, ?, ?, ?, ?, 1)
                ON CONFLICT (holderId) DO UPDATE
                SET sealedEmail = excluded.sealedEmail, language = excluded.language,
                    isDigital = excluded.isDigital, changedAt = excluded.changedAt,
                    version = version + 1
                """,
            arguments: [
                row, reference, contact.email.map { keys.seal($0.text, label: .email) },
                contact.language.rawValue, contact.isDigital, now,
            ]
        )
    }
}
