import Permits
import PermitStore

/// A letter as plain text, for mail without pages and for whoever reads with a screen reader.
enum LetterText {
    /// The whole letter.
    static func of(_ letter: WrittenLetter) -> String {
        let words = LetterWords(language: .init(rawValue: letter.language) ?? .dutch)
        let details =
            [
                (words.dateLabel, letter.date), (words.caseLabel, letter.caseNumber),
                (words.subjectLabel, letter.subject),
            ]
            .filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
        let head = ([letter.sender] + details).joined(separator: "\n")
        return ([head] + paragraphs(letter.blocks) + [foot(letter)]).joined(separator: "\n\n")
    }

    private static func foot(_ letter: WrittenLetter) -> String {
        ([letter.sender] + letter.senderLines).joined(separator: "\n")
    }

    /// Lines of one list stand together, all else apart.
    private static func paragraphs(_ blocks: [WrittenLetter.Block]) -> [String] {
        var paragraphs: [String] = []
        var isInList = false
        for block in blocks {
            if case .item(let text) = block {
                let line = "- \(text)"
                if isInList, let last = paragraphs.popLast() {
                    paragraphs.append(last + "\n" + line)
                } else {
                    paragraphs.append(line)
                }
                isInList = true
            } else {
                paragraphs.append(block.text)
                isInList = false
            }
        }
        return paragraphs
    }
}
