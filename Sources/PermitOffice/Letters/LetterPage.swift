import Mustache
import PermitStore
import Permits

/// A letter as a page that stands on its own: it asks nothing of any other place, prints on A4
/// with the address in the window of an envelope, and escapes whatever stands in the letter.
enum LetterPage {
    /// The page in HTML.
    static func html(of letter: WrittenLetter) -> String {
        let words = LetterWords(language: LetterLanguage(rawValue: letter.language) ?? .dutch)
        let values: [String: Any] = [
            "language": letter.language, "subject": letter.subject, "sender": letter.sender,
            "senderLines": letter.senderLines, "date": letter.date,
            "caseNumber": letter.caseNumber,
            "to": ([letter.name] + letter.addressLines).filter { !$0.isEmpty },
            "dateLabel": words.dateLabel, "caseLabel": words.caseLabel,
            "pageLabel": words.pageLabel, "ofLabel": words.ofLabel,
            "blocks": blocks(of: letter),
        ]
        return template.render(values)
    }

    /// The blocks, lines of one list put together.
    private static func blocks(of letter: WrittenLetter) -> [[String: Any]] {
        var blocks: [[String: Any]] = []
        var items: [String] = []
        func closeList() {
            if !items.isEmpty { blocks.append(["hasItems": true, "items": items]) }
            items = []
        }
        for block in letter.blocks {
            if case .item(let text) = block {
                items.append(text)
                continue
            }
            closeList()
            if case .heading(let text) = block {
                blocks.append(["heading": text])
            } else {
                blocks.append(["paragraph": block.text])
            }
        }
        closeList()
        return blocks
    }

    private static let template: MustacheTemplate = {
        do {
            let text = String(decoding: PackageResources.layout_mustache, as: UTF8.self)
            return try MustacheTemplate(string: text)
        } catch {
            preconditionFailure("The layout of letters is a valid template.")
        }
    }()
}
