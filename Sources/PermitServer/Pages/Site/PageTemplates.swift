import Mustache
import Permits

/// The templates of the pages, compiled once for each language.
///
/// `layout` is around every page; a page fills its blocks `title` and `main`. Other templates are
/// parts that pages share.
struct PageTemplates: Sendable {
    private let libraries: [Language: MustacheLibrary]

    /// Compiles templates, by name without its ending.
    init(_ texts: [String: String], words: SiteWords) throws {
        var libraries: [Language: MustacheLibrary] = [:]
        for language in Language.allCases {
            libraries[language] = MustacheLibrary(
                templates: try texts.mapValues {
                    try MustacheTemplate(string: words.filled($0, language))
                }
            )
        }
        self.libraries = libraries
    }

    /// Those that come with the program.
    static let shipped: PageTemplates = {
        let ending = ".mustache"
        let texts = EmbeddedTexts.all.filter { $0.key.hasSuffix(ending) }.map { name, text in
            (String(name.dropLast(ending.count)), text)
        }
        do {
            return try PageTemplates(
                Dictionary(uniqueKeysWithValues: texts),
                words: .shipped
            )
        } catch {
            preconditionFailure("Every page is a valid template: \(error)")
        }
    }()

    /// The page in HTML.
    func html(_ page: SitePage, in frame: PageFrame) -> String {
        let content = Content(site: frame, view: page.view)
        guard let html = libraries[frame.language]?.render(content, withTemplate: page.template)
        else { preconditionFailure("There is no template \(page.template).") }
        return html
    }

    /// What a template can name: `site` for what every page has, `view` for its own.
    private struct Content {
        let site: PageFrame
        let view: any Sendable
    }
}
