/// Why a body is not the strict JSON that the service reads, and at which byte.
struct UnreadableJSON: Error, Equatable {
    let reason: Reason
    /// Bytes before the place where reading stopped.
    let offset: Int

    /// What was wrong, named after what the sender must repair.
    enum Reason: Equatable {
        case byteOrderMark
        case empty
        case unexpectedByte
        case endsTooEarly
        case trailingText
        case tooDeep
        case invalidUTF8
        case controlCharacter
        case invalidEscape
        case loneSurrogate
        case duplicateName
        case numberOutOfRange
    }

    /// The sentence for the sender, in Dutch; it repeats nothing of what was sent.
    var sentence: String {
        switch reason {
        case .byteOrderMark: "Laat de byte order mark aan het begin weg."
        case .empty: "Stuur een JSON-object mee."
        case .unexpectedByte: "Op positie \(offset) staat een teken dat daar in JSON niet mag."
        case .endsTooEarly: "De JSON houdt te vroeg op; maak hem af."
        case .trailingText: "Na de JSON staat op positie \(offset) nog tekst; haal die weg."
        case .tooDeep: "De JSON is te diep genest; gebruik hooguit \(JSONReader.depthMax) lagen."
        case .invalidUTF8: "De tekst op positie \(offset) is geen geldige UTF-8."
        case .controlCharacter: "Schrijf het stuurteken op positie \(offset) als \\u00XX."
        case .invalidEscape: "De code achter de backslash op positie \(offset) bestaat niet."
        case .loneSurrogate: "De code \\uD8XX op positie \(offset) mist zijn andere helft."
        case .duplicateName: "Een veldnaam komt bij positie \(offset) voor de tweede keer voor."
        case .numberOutOfRange: "Het getal op positie \(offset) is te groot of te lang."
        }
    }
}
