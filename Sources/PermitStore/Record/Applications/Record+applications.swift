import Foundation
import GRDB
import Permits

extension Record {
    /// The application with this reference.
    public func application(_ reference: Reference) throws -> PermitApplication? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM application WHERE reference = ?",
            arguments: [reference]
        ).map(application)
    }

    /// A page of the applications of one holder, or of all when no holder is named; newest first.
    public func applications(
        of holder: Holder?,
        page: PageRange
    ) throws -> [PermitApplication] {
        let limits = [page.size + 1, page.offset]
        guard let holder else {
            return try Row.fetchAll(
                database,
                sql: "SELECT * FROM application ORDER BY id DESC LIMIT ? OFFSET ?",
                arguments: StatementArguments(limits)
            ).map(application)
        }
        guard let row = try holderRow(holder) else { return [] }
        return try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM application WHERE holderId = ? ORDER BY id DESC LIMIT ? OFFSET ?
                """,
            arguments: [row, limits[0], limits[1]]
        ).map(application)
    }

    /// Applications of this kind from this front door that were granted and wait for payment; a
    /// renewal of an exemption that still holds after this moment adds none.
    public func awaitingPayment(
        _ product: ProductKind,
        at address: Address,
        after moment: Instant
    ) throws -> Int {
        try Int.fetchOne(
            database,
            sql: """
                SELECT count(*) FROM application
                LEFT JOIN exemption ON exemption.id = renewsId AND validUntil > ?
                WHERE application.addressLookup = ? AND status = 'awaitingPayment'
                  AND application.product = ? AND exemption.id IS NULL
                """,
            arguments: [moment, keys.lookup(address), product]
        ) ?? 0
    }

    /// Applications of this kind from this holder that were granted and wait for payment; with a
    /// plate and zone, only those.
    ///
    /// A renewal of an exemption that still holds after this moment adds none.
    public func awaitingPayment(
        _ product: ProductKind,
        of holder: Holder,
        after moment: Instant,
        plate: LicensePlate? = nil,
        zone: ZoneCode? = nil
    ) throws -> Int {
        guard let row = try holderRow(holder) else { return 0 }
        return try Int.fetchOne(
            database,
            sql: """
                SELECT count(*) FROM application
                LEFT JOIN exemption ON exemption.id = renewsId AND validUntil > ?
                WHERE application.holderId = ? AND status = 'awaitingPayment'
                  AND application.product = ? AND exemption.id IS NULL
                  AND (? IS NULL OR plate = ?) AND (? IS NULL OR application.zone = ?)
                """,
            arguments: [
                moment, row, product, keys.seal(plate), keys.seal(plate), zone, zone,
            ]
        ) ?? 0
    }

    func application(_ columns: Row) throws -> PermitApplication {
        let row: Int64 = columns["id"]
        let text = try keys.open(columns["sealedText"], label: .applicationText)
        let renewsRow: Int64? = columns["renewsId"]
        let renews = try renewsRow.flatMap(exemptionReference)
        let status: ApplicationStatus = columns["status"]
        return PermitApplication(
            row: row,
            reference: columns["reference"],
            caseNumber: Self.caseNumber(columns["caseYear"], columns["caseNumber"]),
            product: columns["product"],
            holder: try holder(row: columns["holderId"]),
            zone: columns["zone"],
            plate: try plate(columns),
            askedFrom: columns["askedFrom"],
            askedUntil: columns["askedUntil"],
            text: try JSONDecoder().decode(ApplicationText.self, from: Data(text.utf8)),
            reasons: Self.reasons(columns["reasons"]),
            status: status,
            receivedAt: columns["receivedAt"],
            decideBy: columns["decideBy"],
            askedOn: columns["askedOn"],
            answerBy: columns["answerBy"],
            suspensions: try suspensions(ofApplication: row),
            extended: try termExtension(ofApplication: row),
            version: columns["version"],
            history: try history(ofApplication: row),
            decision: try decision(on: row),
            payment: try payment(ofApplication: row),
            exemption: try Reference.fetchOne(
                database,
                sql: "SELECT reference FROM exemption WHERE applicationId = ?",
                arguments: [row]
            ) ?? (status == .granted ? renews : nil),
            renews: renews
        )
    }

    /// The plate of a row with the columns `plate` and `country`; nil when it was erased.
    func plate(_ columns: Row) throws -> LicensePlate? {
        guard let sealed: Data = columns["plate"] else { return nil }
        let country: CountrySign? = columns["country"]
        return try LicensePlate(seen: keys.plate(sealed).text, country: country)
    }

    private func history(ofApplication row: Int64) throws -> [StatusStep] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT status, at FROM applicationStatus WHERE applicationId = ? ORDER BY position
                """,
            arguments: [row]
        ).map { StatusStep(status: $0["status"], at: $0["at"]) }
    }

    /// The newest decision on an application, of which the rest is known.
    public func decision(on application: PermitApplication) throws -> Decision? {
        try decision(on: application.row)
    }

    private func decision(on row: Int64) throws -> Decision? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT * FROM decision WHERE applicationId = ? ORDER BY position DESC LIMIT 1
                """,
            arguments: [row]
        ).map { columns in
            guard let outcome = Decision.Outcome(rawValue: columns["outcome"]) else {
                throw StoreFault.corrupt
            }
            let motivation: Data? = columns["sealedMotivation"]
            return Decision(
                outcome: outcome,
                takenAt: columns["takenAt"],
                officer: columns["officer"],
                objectUntil: columns["objectUntil"],
                policyFrom: columns["policyFrom"],
                reasons: Self.reasons(columns["reasons"]),
                motivation: try motivation.map { try keys.open($0, label: .motivation) },
                isHardship: columns["isHardship"]
            )
        }
    }

    static func reasons(_ text: String) -> [DecisionReason] {
        text.split(separator: " ").compactMap { DecisionReason(rawValue: String($0)) }
    }

    static func caseNumber(_ year: Int, _ number: Int) -> String {
        let digits = String(number)
        return "\(year)-\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits)"
    }
}

extension RecordChange {
    /// Records a new application with its first status and gives it the next case number of the
    /// year.
    public mutating func receive(_ application: NewApplication) throws -> PermitApplication {
        try note(.receiveApplication, application.reference)
        let text = String(decoding: try JSONEncoder().encode(application.text), as: UTF8.self)
        let last = try Int.fetchOne(
            database,
            sql: "SELECT max(caseNumber) FROM application WHERE caseYear = ?",
            arguments: [application.year]
        )
        try database.execute(
            sql: """
                INSERT INTO application (
                    reference, caseYear, caseNumber, product, holderId, zone, addressLookup,
                    plate, country, askedFrom, askedUntil, sealedText, reasons, status,
                    receivedAt, decideBy, renewsId, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'received', ?, ?, ?, 1)
                """,
            arguments: [
                application.reference, application.year, (last ?? 0) + 1, application.product,
                try holderRow(application.holder), application.zone,
                application.address.map(keys.lookup), keys.seal(application.plate),
                application.plate?.country, application.askedFrom, application.askedUntil,
                keys.seal(text, label: .applicationText),
                "", now, application.decideBy, application.renews?.row,
            ]
        )
        let row = database.lastInsertedRowID
        try enter(.received, position: 1, ofApplication: row)
        return try found(application.reference)
    }

    /// Brings an application to its next status.
    public mutating func move(
        _ application: PermitApplication,
        to status: ApplicationStatus
    ) throws -> PermitApplication {
        try database.execute(
            sql: """
                UPDATE application SET status = ?, endedAt = ?, version = version + 1
                WHERE id = ?
                """,
            arguments: [status, status.isFinal ? now : nil, application.row]
        )
        let position = try Int.fetchOne(
            database,
            sql: "SELECT max(position) FROM applicationStatus WHERE applicationId = ?",
            arguments: [application.row]
        )
        try enter(status, position: (position ?? 0) + 1, ofApplication: application.row)
        if status.isFinal || status == .awaitingPayment { try stopWatching(application) }
        return try found(application.reference)
    }

    /// Records a decision on an application; the newest counts.
    public mutating func record(
        _ decision: Decision,
        on application: PermitApplication
    ) throws {
        try note(.decideApplication, application.reference)
        try database.execute(
            sql: """
                INSERT INTO decision (
                    applicationId, position, outcome, takenAt, isAutomatic, officer, objectUntil,
                    policyFrom, reasons, sealedMotivation, isHardship)
                VALUES (?, (
                    SELECT coalesce(max(position), 0) + 1 FROM decision
                    WHERE applicationId = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                application.row, application.row, decision.outcome.rawValue, decision.takenAt,
                decision.officer == nil, decision.officer, decision.objectUntil,
                decision.policyFrom, Self.joined(decision.reasons),
                decision.motivation.map { keys.seal($0, label: .motivation) },
                decision.isHardship,
            ]
        )
    }

    static func joined(_ reasons: [DecisionReason]) -> String {
        reasons.map(\.rawValue).joined(separator: " ")
    }

    func found(_ reference: Reference) throws -> PermitApplication {
        guard let application = try record.application(reference) else { throw StoreFault.corrupt }
        return application
    }

    private func enter(
        _ status: ApplicationStatus,
        position: Int,
        ofApplication row: Int64
    ) throws {
        try database.execute(
            sql: """
                INSERT INTO applicationStatus (applicationId, position, status, at)
                VALUES (?, ?, ?, ?)
                """,
            arguments: [row, position, status, now]
        )
        try tell(status, ofApplication: row)
    }
}
