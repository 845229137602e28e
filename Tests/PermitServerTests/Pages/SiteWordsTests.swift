import Foundation
import Permits
import Testing

@testable import PermitServer

@Test func `UX-17: every key has words in Dutch and in English`() {
    let words = SiteWords.shipped

    #expect(words.keys.count > 100)
    for key in words.keys {
        for language in LetterLanguage.allCases {
            #expect(words[key, language]?.isEmpty == false, "\(key) in \(language)")
        }
    }
}

@Test(arguments: LetterLanguage.allCases)
func `UX-18: a sentence has fifteen words at most, on average`(language: LetterLanguage) {
    let words = SiteWords.shipped
    let sentences = words.keys.compactMap { words[$0, language] }.flatMap(sentences)

    let count = sentences.reduce(0) { $0 + $1.split(separator: " ").count }
    let long = sentences.filter { $0.split(separator: " ").count > 25 }

    #expect(Double(count) / Double(sentences.count) <= 15)
    #expect(long == [])
}

@Test func `UX-18: a word of the office stands nowhere without its meaning`() {
    let jargon: Set = ["middels", "derhalve", "conform", "inzake", "vigerend", "indien", "alsmede"]
    let words = SiteWords.shipped

    let found = words.keys.filter { key in
        let text = words[key, .dutch]?.lowercased() ?? ""
        return !jargon.isDisjoint(with: text.split { !$0.isLetter }.map(String.init))
    }

    #expect(found == [])
}

@Test(arguments: [
    (#"{"a": {"nl": "een"}}"#, "a"),
    (#"{"a": {"nl": "een", "en": "one", "fr": "un"}}"#, "a"),
    (#"{"a": {"nl": "een", "en": 1}}"#, "a"),
    (#"{"a": "een"}"#, "a"),
    (#"[]"#, ""),
])
func `Words that lack a language are refused by their key`(file: String, key: String) {
    #expect(throws: SiteWords.Fault(key: key)) { try SiteWords([file]) }
}

@Test func `A template with a key that nobody wrote words for is refused`() throws {
    let words = try SiteWords([#"{"a": {"nl": "een", "en": "one"}}"#])

    #expect(try words.filled("<p>[[a]] {{b}}</p>", .english) == "<p>one {{b}}</p>")
    #expect(throws: SiteWords.Fault(key: "c")) { try words.filled("[[c]]", .dutch) }
}

private func sentences(_ text: String) -> [String] {
    text.split { ".?!:".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { $0.contains(" ") }
}
