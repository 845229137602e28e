import Permits
import Testing

struct LetterContentTests {
    @Test(arguments: [
        (LetterKind.refused, [LetterPart.sentOn, .caseNumber, .legalBasis, .reasons, .remedy]),
        (.leftUnhandled, [.sentOn, .caseNumber, .legalBasis, .reasons, .remedy]),
        (.withdrawn, [.sentOn, .legalBasis, .reasons, .remedy, .lastDay]),
        (.grantedIfPaid, [.sentOn, .caseNumber, .legalBasis, .remedy, .fee, .lastDay]),
        (.received, [.sentOn, .caseNumber, .lastDay]),
        (.expiring, [.sentOn, .validity]),
    ])
    func `T12: a letter names every part that it lacks`(kind: LetterKind, missing: [LetterPart]) {
        let content = LetterContent(kind, product: .resident)

        let error = #expect(throws: IncompleteLetter.self) { try content.demandComplete() }

        #expect(error?.missing == missing)
    }

    @Test(arguments: [LetterPart.sentOn, .caseNumber, .legalBasis, .reasons, .remedy])
    func `T12: a refusal without one of its parts may not be written`(part: LetterPart) {
        var content = refusal()
        switch part {
        case .sentOn: content.sentOn = nil
        case .caseNumber: content.caseNumber = ""
        case .legalBasis: content.legalBasis = []
        case .reasons: content.reasons = []
        default: content.objectUntil = nil
        }

        let error = #expect(throws: IncompleteLetter.self) { try content.demandComplete() }

        #expect(error == IncompleteLetter(.refused, missing: [part]))
    }

    @Test func `T12: a refusal with all its parts may be written`() throws {
        try refusal().demandComplete()
    }

    private func refusal() -> LetterContent {
        var content = LetterContent(.refused, product: .resident)
        content.sentOn = Day(number: 20_514)
        content.caseNumber = "2026-000001"
        content.legalBasis = LegalBasis.exemption(policyFrom: Day(number: 19_000))
        content.reasons = [.maximumPerAddress]
        content.objectUntil = Day(number: 20_556)
        return content
    }
}
