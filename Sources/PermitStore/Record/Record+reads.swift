import Foundation
import GRDB
import Permits

extension Record {
    /// The applications with this case number, holder or plate, newest first, so many at most.
    public func applications(
        found search: CaseSearch,
        limit: Int
    ) throws -> [PermitApplication] {
        switch search {
        case .caseNumber(let year, let number):
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM application WHERE caseYear = ? AND caseNumber = ?",
                arguments: [year, number]
            ).map(application)
        case .holder(let holder):
            try applications(of: holder, page: PageRange(number: 1, size: limit - 1))
        case .plate(let plate):
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM application WHERE plate = ? ORDER BY id DESC LIMIT ?",
                arguments: [keys.seal(plate), limit]
            ).filter { CaseSearch.fits(plate.country, $0["country"]) }.map(application)
        }
    }

    /// The exemptions with this case number, holder or plate, newest first, so many at most.
    public func exemptions(found search: CaseSearch, limit: Int) throws -> [Exemption] {
        switch search {
        case .caseNumber(let year, let number):
            try Row.fetchAll(
                database,
                sql: """
                    SELECT exemption.* FROM application
                    JOIN exemption ON exemption.applicationId = application.id
                    WHERE caseYear = ? AND caseNumber = ?
                    """,
                arguments: [year, number]
            ).map(exemption)
        case .holder(let holder):
            try exemptions(of: holder, page: PageRange(number: 1, size: limit - 1))
        case .plate(let plate):
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM exemption WHERE id IN (
                        SELECT exemptionId FROM parkingRight
                        WHERE plate = ? AND visitId IS NULL
                          AND (? IS NULL OR country IS NULL OR country = ?))
                    ORDER BY id DESC LIMIT ?
                    """,
                arguments: [keys.seal(plate), plate.country, plate.country, limit]
            ).map(exemption)
        }
    }

    /// A page of who searched out what the register has of somebody, newest first.
    public func dataReads(of holder: Holder, page: PageRange) throws -> [DataRead] {
        guard let row = try holderRow(holder) else { return [] }
        return try Row.fetchAll(
            database,
            sql: "SELECT * FROM dataRead WHERE holderId = ? ORDER BY id DESC LIMIT ? OFFSET ?",
            arguments: [row, page.size + 1, page.offset]
        ).map { columns in
            DataRead(
                subject: columns["subject"],
                reader: columns["reader"],
                reason: try keys.open(columns["sealedReason"], label: .readReason),
                at: columns["at"]
            )
        }
    }
}

extension RecordChange {
    /// Notes that a member of staff was shown a case of somebody, and why.
    public mutating func noteRead(
        of subject: Reference,
        holder: Holder,
        by reader: String,
        reason: String
    ) throws {
        try note(.readData, subject)
        try database.execute(
            sql: """
                INSERT INTO dataRead (holderId, subject, reader, sealedReason, at)
                VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                try holderRow(holder), subject, reader,
                keys.seal(reason, label: .readReason), now,
            ]
        )
    }
}

extension CaseSearch {
    /// Whether a country that was asked for and one that is known can be the same.
    fileprivate static func fits(_ asked: CountrySign?, _ known: CountrySign?) -> Bool {
        asked == nil || known == nil || asked == known
    }
}
