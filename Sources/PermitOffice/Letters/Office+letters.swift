import Permits
import PermitStore

extension Office {
    /// Writes a letter with the change that it tells of.
    ///
    /// A letter that lacks what it must say fails the whole change (``IncompleteLetter``).
    func write(
        _ letter: Letter,
        about application: PermitApplication,
        in change: RecordChange
    ) throws {
        let record = change.record
        let application = try record.application(application.reference) ?? application
        var content = LetterContent(letter.kind, product: application.product)
        content.name = application.text.name
        content.address = Address(parts: application.text.address)
        content.caseNumber = application.caseNumber
        content.zone = application.zone
        content.plate = application.plate
        if let decision = application.decision {
            content.legalBasis = LegalBasis.exemption(policyFrom: decision.policyFrom)
            content.objectUntil = decision.objectUntil
            content.isAutomatic = decision.officer == nil
            content.origins = try record.assessment(of: application)?.facts.origins ?? []
        }
        try write(letter, content, to: application.holder, in: change)
    }

    /// Writes a letter about an exemption.
    func write(
        _ letter: Letter,
        about exemption: Exemption,
        in change: RecordChange
    ) throws {
        let record = change.record
        let application = try exemption.application.flatMap(record.application)
        var content = LetterContent(letter.kind, product: exemption.product)
        content.name = application?.text.name ?? ""
        content.address = try record.address(of: exemption)
        content.caseNumber = application?.caseNumber ?? ""
        content.zone = exemption.zone
        content.plate = application?.plate
        content.legalBasis = LegalBasis.exemption(policyFrom: policy(at: change.now).from)
        content.objectUntil = LegalTerm.objectionDeadline(sent: civil.day(of: change.now))
        try write(letter, content, to: exemption.holder, in: change)
    }

    private func write(
        _ letter: Letter,
        _ content: LetterContent,
        to holder: Holder,
        in change: RecordChange
    ) throws {
        var content = content
        content.sentOn = civil.day(of: change.now)
        letter.add(to: &content, clock: civil)
        let writer = LetterWriter(
            templates: .shipped,
            sender: shelf.municipality,
            clock: civil
        )
        let written = try writer.write(content)
        let message = MessageRecord(
            to: content.name,
            subject: written.subject,
            text: LetterText.of(written)
        )
        try change.write(message, to: holder)
    }
}
