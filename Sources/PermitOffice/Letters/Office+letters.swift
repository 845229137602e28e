import Permits
import PermitStore

extension Office {
    /// Throws ``IncompleteLetter`` when the words of any letter leave out what it must say; for
    /// the start.
    public func demandCompleteLetters() throws {
        try LetterTemplates.shipped.demandComplete(sender: shelf.municipality, clock: civil)
    }

    /// Writes a letter with the change that it tells of.
    ///
    /// A letter that lacks what it must say fails the whole change (``IncompleteLetter``).
    func write(
        _ letter: Letter,
        about application: PermitApplication,
        in change: RecordChange
    ) throws {
        let record = change.record
        var content = LetterContent(letter.kind, product: application.product)
        content.name = application.text.name
        content.address = Address(parts: application.text.address)
        content.caseNumber = application.caseNumber
        content.zone = application.zone
        content.plate = application.plate
        if let decision = try record.decision(on: application) {
            content.legalBasis = LegalBasis.exemption(policyFrom: decision.policyFrom)
            content.objectUntil = decision.objectUntil
            content.isAutomatic = decision.officer == nil
            content.origins = try record.assessment(of: application)?.facts.origins ?? []
        }
        try write(letter, content, about: .application(application), in: change)
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
        try write(letter, content, about: .exemption(exemption), in: change)
    }

    private func write(
        _ letter: Letter,
        _ facts: LetterContent,
        about subject: LetterSubject,
        in change: RecordChange
    ) throws {
        var content = facts
        content.language = try change.record.contact(of: subject.holder).language
        content.sentOn = civil.day(of: change.now)
        letter.add(to: &content, clock: civil)
        let writer = LetterWriter(
            templates: .shipped,
            sender: shelf.municipality,
            clock: civil
        )
        try change.write(try writer.write(content), letter.kind, about: subject)
    }
}
