import Permits

extension LetterContent {
    /// A letter of this kind with everything in it, to try templates with.
    static func example(_ kind: LetterKind, _ language: LetterLanguage) -> LetterContent {
        let day = Day(number: 20_514)
        var content = LetterContent(kind, product: .resident)
        content.language = language
        content.name = "A. de Vries"
        content.address = Address(
            street: "Julianabaan",
            houseNumber: 1,
            postcode: "2271AA",
            town: "Voorburg"
        )
        content.sentOn = day
        content.caseNumber = "2026-000001"
        content.zone = ZoneCode("VBN")
        content.reasons = [.maximumPerAddress]
        content.motivation = "Uw adres heeft al twee ontheffingen."
        content.legalBasis = LegalBasis.exemption(policyFrom: day.adding(days: -1))
        content.feeCents = 3900
        content.lastDay = day.adding(days: 14)
        content.validFrom = day.adding(days: 1)
        content.validUntil = day.adding(days: 365)
        content.objectUntil = day.adding(days: 42)
        content.isAutomatic = true
        return content
    }
}

extension LetterTemplates {
    /// Throws ``IncompleteLetter`` when the words of any letter leave out what it must say.
    func demandComplete(sender: Municipality, clock: CivilClock) throws {
        let writer = LetterWriter(templates: self, sender: sender, clock: clock)
        for kind in LetterKind.allCases {
            for language in LetterLanguage.allCases {
                _ = try writer.write(.example(kind, language))
            }
        }
    }
}
