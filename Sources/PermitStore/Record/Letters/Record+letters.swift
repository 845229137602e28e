import Foundation
import GRDB
import Permits

extension Record {
    /// Letters that may be handed over by this moment, by when they may and then by age.
    public func lettersWaiting(dueAt moment: Instant, limit: Int) throws -> [LetterRecord] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT letter.*, application.reference AS application,
                    exemption.reference AS exemption
                FROM letter
                LEFT JOIN application ON application.id = letter.applicationId
                LEFT JOIN exemption ON exemption.id = letter.exemptionId
                WHERE deliveredAt IS NULL AND tryAt <= ? ORDER BY tryAt, letter.id LIMIT ?
                """,
            arguments: [moment, limit]
        ).map(letter)
    }

    /// How many letters wait, and how many of those were tried at least so often in vain.
    public func lettersWaiting(triedAtLeast attempts: Int) throws -> (all: Int, stuck: Int) {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT count(*) AS waiting, count(CASE WHEN attempts >= ? THEN 1 END) AS stuck
                FROM letter WHERE deliveredAt IS NULL
                """,
            arguments: [attempts]
        )
        return (row?["waiting"] ?? 0, row?["stuck"] ?? 0)
    }

    /// The letter with this reference.
    public func letter(_ reference: Reference) throws -> LetterRecord? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT letter.*, application.reference AS application,
                    exemption.reference AS exemption
                FROM letter
                LEFT JOIN application ON application.id = letter.applicationId
                LEFT JOIN exemption ON exemption.id = letter.exemptionId
                WHERE letter.reference = ?
                """,
            arguments: [reference]
        ).map(letter)
    }

    /// A page of the letters about one application, newest first.
    public func letters(
        about application: PermitApplication,
        page: PageRange
    ) throws -> [LetterRecord] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT letter.*, application.reference AS application,
                    exemption.reference AS exemption
                FROM letter
                LEFT JOIN application ON application.id = letter.applicationId
                LEFT JOIN exemption ON exemption.id = letter.exemptionId
                WHERE letter.applicationId = ? ORDER BY letter.id DESC LIMIT ? OFFSET ?
                """,
            arguments: [application.row, page.size + 1, page.offset]
        ).map(letter)
    }

    /// A page of the letters to one holder, or to all when no holder is named; newest first.
    public func letters(to holder: Holder?, page: PageRange) throws -> [LetterRecord] {
        guard let holder else {
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT letter.*, application.reference AS application,
                        exemption.reference AS exemption
                    FROM letter
                    LEFT JOIN application ON application.id = letter.applicationId
                    LEFT JOIN exemption ON exemption.id = letter.exemptionId
                    ORDER BY letter.id DESC LIMIT ? OFFSET ?
                    """,
                arguments: [page.size + 1, page.offset]
            ).map(letter)
        }
        guard let row = try holderRow(holder) else { return [] }
        return try Row.fetchAll(
            database,
            sql: """
                SELECT letter.*, application.reference AS application,
                    exemption.reference AS exemption
                FROM letter
                LEFT JOIN application ON application.id = letter.applicationId
                LEFT JOIN exemption ON exemption.id = letter.exemptionId
                WHERE letter.holderId = ? ORDER BY letter.id DESC LIMIT ? OFFSET ?
                """,
            arguments: [row, page.size + 1, page.offset]
        ).map(letter)
    }

    private func letter(_ columns: Row) throws -> LetterRecord {
        guard let kind = LetterKind(rawValue: columns["kind"]) else { throw StoreFault.corrupt }
        let text = try keys.open(columns["sealedLetter"], label: .letter)
        return LetterRecord(
            row: columns["id"],
            reference: columns["reference"],
            holder: try holder(row: columns["holderId"]),
            application: columns["application"],
            exemption: columns["exemption"],
            kind: kind,
            letter: try JSONDecoder().decode(WrittenLetter.self, from: Data(text.utf8)),
            writtenAt: columns["writtenAt"],
            delivery: try delivery(columns)
        )
    }

    private func delivery(_ columns: Row) throws -> LetterDelivery {
        if let moment: Instant = columns["deliveredAt"] {
            guard let channel = LetterChannel(rawValue: columns["channel"]) else {
                throw StoreFault.corrupt
            }
            return .delivered(at: moment, by: channel)
        }
        let fault: String? = columns["fault"]
        return .waiting(
            attempts: columns["attempts"],
            tryAt: columns["tryAt"],
            fault: fault.flatMap(DeliveryFault.init(rawValue:))
        )
    }
}

extension RecordChange {
    /// Writes a letter; it is delivered after this change is on disk.
    public func write(
        _ letter: WrittenLetter,
        _ kind: LetterKind,
        about subject: LetterSubject
    ) throws {
        var application: Int64?
        var exemption: Int64?
        switch subject {
        case .application(let found): application = found.row
        case .exemption(let found): exemption = found.row
        }
        let text = String(decoding: try JSONEncoder().encode(letter), as: UTF8.self)
        try database.execute(
            sql: """
                INSERT INTO letter (
                    reference, holderId, applicationId, exemptionId, kind, sealedLetter,
                    writtenAt, tryAt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                Reference.random(), try holderRow(subject.holder), application, exemption,
                kind.rawValue, keys.seal(text, label: .letter), now, now,
            ]
        )
    }

    /// Records that a letter was handed over.
    public func delivered(_ letter: LetterRecord, by channel: LetterChannel) throws {
        try database.execute(
            sql: "UPDATE letter SET deliveredAt = ?, channel = ?, fault = NULL WHERE id = ?",
            arguments: [now, channel.rawValue, letter.row]
        )
    }

    /// Records that a letter could not be handed over, and when it is tried again.
    public func failed(
        _ letter: LetterRecord,
        because fault: DeliveryFault,
        attempts: Int,
        tryAt moment: Instant
    ) throws {
        try database.execute(
            sql: "UPDATE letter SET attempts = ?, tryAt = ?, fault = ? WHERE id = ?",
            arguments: [attempts, moment, fault.rawValue, letter.row]
        )
    }
}
