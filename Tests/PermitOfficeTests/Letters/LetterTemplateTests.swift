import Foundation
import PermitStore
import Permits
import Testing

@testable import PermitOffice

/// Every letter in every language: complete, readable, and safe whatever stands in it.
struct LetterTemplateTests {
    @Test(arguments: LetterKind.allCases, LetterLanguage.allCases)
    func `T12: every letter in every language says all that its kind must say`(
        kind: LetterKind,
        language: LetterLanguage
    ) throws {
        let letter = try writer(.shipped).write(.example(kind, language))

        #expect(!letter.subject.isEmpty)
        #expect(letter.blocks.count > 3)
        for text in [letter.subject, LetterText.of(letter)] {
            #expect(!text.contains("{{") && !text.contains("}}"))
        }
    }

    @Test(arguments: LetterTemplates.files.keys.sorted())
    func `A template has no tag that nothing stands for`(name: String) throws {
        let text = try #require(LetterTemplates.files[name])

        let tags = text.matches(of: #/\{\{[#^/]?([A-Za-z.?]+)\}\}/#).map { String($0.1) }

        #expect(Set(tags).subtracting(LetterValues.tags) == [])
        let braces = text.ranges(of: "{{").count
        let partials = text.ranges(of: "{{> ").count
        #expect(braces == tags.count + partials)
    }

    @Test(arguments: LetterKind.allCases, LetterLanguage.allCases)
    func `Sentences have fifteen words at most on average`(
        kind: LetterKind,
        language: LetterLanguage
    ) throws {
        let letter = try writer(.shipped).write(.example(kind, language))
        let paragraphs = letter.blocks.compactMap { block -> String? in
            if case .paragraph(let text) = block { text } else { nil }
        }
        let sentences = paragraphs.flatMap { text in
            text.split(separator: #/[.?!:]\s+|[.?!:]$/#)
        }

        let words = sentences.map { $0.split(separator: " ").count }

        #expect(Double(words.reduce(0, +)) / Double(words.count) <= 15)
        #expect(words.allSatisfy { $0 <= 25 })
    }

    @Test(arguments: [
        ("remedy.nl", LetterKind.refused, [LetterPart.remedy]),
        ("basis.nl", .leftUnhandled, [.legalBasis]),
        ("remedy.nl", .withdrawn, [.remedy]),
        ("remedy.nl", .inEffect, [.remedy]),
    ])
    func `T12: a template that drops a part is found before a letter goes out`(
        dropped: String,
        kind: LetterKind,
        missing: [LetterPart]
    ) throws {
        var files = LetterTemplates.files
        files[dropped] = ""
        let mutilated = try LetterTemplates(files)

        let error = #expect(throws: IncompleteLetter.self) {
            try writer(mutilated).write(.example(kind, .dutch))
        }

        #expect(error == IncompleteLetter(kind, missing: missing))
    }

    @Test func `What somebody wrote stays a paragraph, whatever it looks like`() throws {
        var content = LetterContent.example(.refused, .dutch)
        content.motivation = "# Kop\n\n- punt\n{{name}} <script>"

        let letter = try writer(.shipped).write(content)

        #expect(letter.blocks.contains(.paragraph("# Kop\n\n- punt\n{{name}} <script>")))
    }

    private func writer(_ templates: LetterTemplates) throws -> LetterWriter {
        LetterWriter(
            templates: templates,
            sender: try municipality { _ in },
            clock: try .amsterdam()
        )
    }
}
