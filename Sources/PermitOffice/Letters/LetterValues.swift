import Foundation
import Permits

/// What the tags of a template stand for in one letter.
struct LetterValues {
    /// The value of every tag, by its name.
    let all: [String: Any]
    private let content: LetterContent
    private let words: LetterWords

    /// Writes out the facts of a letter.
    init(
        _ content: LetterContent,
        words: LetterWords,
        sender: Municipality,
        clock: CivilClock
    ) {
        self.content = content
        self.words = words
        let product = words.product(content.product)
        var texts: [String: String?] = [
            "name": content.name, "caseNumber": content.caseNumber, "product": product,
            "municipality": sender.name, "phone": sender.contact.phone,
            "website": sender.contact.website, "motivation": content.motivation,
            "zone": content.zone?.text, "plate": content.plate?.display,
            "fee": content.feeCents.map(words.euros),
        ]
        texts["lastDay"] = content.lastDay.map(words.date)
        texts["validFrom"] = content.validFrom.map(words.date)
        texts["validUntil"] = content.validUntil.map(words.date)
        texts["objectUntil"] = content.objectUntil.map(words.date)
        var values: [String: Any] = texts.compactMapValues { text in
            text.flatMap { $0.isEmpty ? nil : LetterTemplates.Marks.value($0) }
        }
        values["isScheme"] = content.product == .visitorScheme
        values["isAutomatic"] = content.isAutomatic
        values["reasons"] = content.reasons.map {
            ["explanation": $0.explanation(in: content.language), "article": $0.article]
        }
        values["legalBasis"] = content.legalBasis.map(words.citation)
        values["hasSources"] = !content.origins.isEmpty
        values["sources"] = content.origins.map {
            words.source($0, asked: clock.day(of: $0.at))
        }
        all = values
    }

    /// Every tag that a template may use.
    static let tags: Set<String> = [
        "name", "caseNumber", "product", "municipality", "phone", "website", "motivation", "zone",
        "plate", "fee", "lastDay", "validFrom", "validUntil", "objectUntil", "isScheme",
        "isAutomatic", "reasons", "explanation", "article", "legalBasis", "hasSources", "sources",
        ".",
    ]

    /// What must stand in the letter for this part to be told.
    func evidence(of part: LetterPart) -> [String] {
        switch part {
        case .sentOn: [content.sentOn.map(words.date)].compactMap(\.self)
        case .caseNumber: [content.caseNumber]
        case .legalBasis: content.legalBasis.map(words.citation)
        case .reasons: reasons
        case .remedy: [content.objectUntil.map(words.date), words.body].compactMap(\.self)
        case .fee: [content.feeCents.map(words.euros)].compactMap(\.self)
        case .lastDay: [content.lastDay.map(words.date)].compactMap(\.self)
        case .validity: [content.validFrom, content.validUntil].compactMap { $0.map(words.date) }
        }
    }

    private var reasons: [String] {
        let motivation = content.motivation.map {
            LetterTemplates.Marks.plain(LetterTemplates.Marks.value($0))
        }
        return content.reasons.map { $0.explanation(in: content.language) }
            + [motivation].compactMap(\.self)
    }
}
