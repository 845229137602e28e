import Permits
import PermitStore

extension Office {
    /// Most letters, objections and looks of the rules that a file shows.
    private static let fileRange = PageRange(number: 1, size: 50)

    /// The file of an application for a case worker; nil when there is none.
    ///
    /// That it was read is noted for the applicant, once a day for each reader.
    public func caseFile(_ reference: Reference, for caller: Caller) async throws -> CaseFile? {
        guard caller.isCaseWorker else { return nil }
        let file = try await register.store.read { record in
            try record.application(reference).map { application in
                CaseFile(
                    application: application,
                    assessments: try record.assessments(of: application, page: Self.fileRange),
                    letters: try record.letters(about: application, page: Self.fileRange)
                        .map(LetterView.init),
                    objections: try record.objections(to: application),
                    work: try record.work(on: application),
                    obstacle: try refusal(toHandle: application, by: caller, in: record)
                )
            }
        }
        if let application = file?.application {
            try await noteRead(of: reference, holder: application.holder, by: caller)
        }
        return file
    }

    /// The file of an exemption for a case worker; nil when there is none.
    ///
    /// That it was read is noted for the holder, once a day for each reader.
    public func exemptionFile(
        _ reference: Reference,
        for caller: Caller
    ) async throws -> ExemptionFile? {
        guard caller.isCaseWorker else { return nil }
        let now = clock.now()
        let changes = try await plateChanges(of: reference, for: caller, page: Self.fileRange)
        let file: ExemptionFile? = try await register.store.read { record in
            guard let exemption = try record.exemption(reference) else { return nil }
            let isOwn = try record.concerns(exemption, staff: caller.staffName)
            return ExemptionFile(
                view: try view(exemption, in: record, at: now),
                changes: changes ?? [],
                intentions: try record.intentions(for: exemption),
                work: try record.work(on: exemption),
                obstacle: isOwn ? .caseWork(.ownCase) : nil
            )
        }
        if let exemption = file?.view.exemption {
            try await noteRead(of: reference, holder: exemption.holder, by: caller)
        }
        return file
    }

    /// A page of everything that waits for a person, by deadline.
    ///
    /// One more than the page holds means that there is a next one.
    public func workEntries(page: PageRange) async throws -> [WorkEntry] {
        try await register.store.read { record in
            try record.workload(page: page).compactMap { try Self.entry($0, in: record) }
        }
    }

    /// The work that is still open under this reference; nil when it was done.
    public func workEntry(_ reference: Reference) async throws -> WorkEntry? {
        try await register.store.read { record in
            try record.workItem(reference).flatMap { try Self.entry($0, in: record) }
        }
    }

    private static func entry(_ item: WorkItem, in record: Record) throws -> WorkEntry? {
        try record.subject(of: item).map { subject in
            WorkEntry(
                item: item,
                caseNumber: subject.caseNumber,
                product: subject.product,
                zone: subject.zone
            )
        }
    }

    private func noteRead(
        of subject: Reference,
        holder: Holder,
        by caller: Caller
    ) async throws {
        let now = clock.now()
        let reader = caller.auditName
        let today = civil.start(of: civil.day(of: now))
        let isNoted = try await register.store.read {
            try $0.wasRead(subject, of: holder, by: reader, since: today)
        }
        guard !isNoted else { return }
        try await register.store.commit(at: now, by: reader) { change in
            try change.noteRead(
                of: subject,
                holder: holder,
                by: reader,
                reason: Self.readReason
            )
        }
    }

    /// What the person whose case it is reads as the reason.
    private static let readReason = "Behandeling van de zaak"
}
