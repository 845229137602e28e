import Foundation
import PermitStore
import Permits

/// Puts the facts of a letter into words.
struct LetterWriter {
    let templates: LetterTemplates
    let sender: Municipality
    let clock: CivilClock

    /// The letter in the language of its addressee.
    ///
    /// Throws ``IncompleteLetter`` when the facts lack something, or when the words of the
    /// template leave something out.
    func write(_ content: LetterContent) throws -> WrittenLetter {
        try content.demandComplete()
        let words = LetterWords(language: content.language)
        let values = LetterValues(content, words: words, sender: sender, clock: clock)
        let (subject, blocks) = try templates.render(content.kind, content.language, values.all)
        let letter = WrittenLetter(
            language: content.language.rawValue,
            name: content.name,
            addressLines: content.address?.lines ?? [],
            sender: words.municipality(sender.name),
            senderLines: sender.contact.addressLines
                + [sender.contact.phone, sender.contact.website].compactMap { $0 },
            date: content.sentOn.map(words.date) ?? "",
            caseNumber: content.caseNumber,
            subject: subject,
            blocks: blocks
        )
        let text = LetterText.of(letter)
        let missing = LetterPart.allCases.filter { part in
            content.kind.requiredParts.contains(part)
                && !values.evidence(of: part).allSatisfy(text.contains)
        }
        guard missing.isEmpty else { throw IncompleteLetter(content.kind, missing: missing) }
        return letter
    }
}
