/// The language of a letter, by its ISO 639 code.
public enum LetterLanguage: String, CaseIterable, Codable, Hashable, Sendable {
    case dutch = "nl"
    case english = "en"
}
