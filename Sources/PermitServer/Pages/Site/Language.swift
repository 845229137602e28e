import Permits

/// The language of a page, by its ISO 639 code; letters know the same two.
typealias Language = LetterLanguage

extension Language {
    /// What stands before the path of a page in this language.
    var base: String { self == .dutch ? "" : "/en" }

    /// The other one, for the switch on every page.
    var other: Language { self == .dutch ? .english : .dutch }

    /// What it is called in itself.
    var ownName: String { self == .dutch ? "Nederlands" : "English" }
}
