/// Reads a plate as somebody says it: letters and digits by name, or by a spelling alphabet.
///
/// What is a Dutch plate as it stands is taken as it stands: `EN-000-K` is no letter N. Of other
/// countries every row of letters can be a plate, so there at least two words must be known.
public enum SpokenPlate {
    /// The plate in letters and digits; a word that nobody knows stays as it was said.
    public static func written(_ spoken: String, country: CountrySign) -> String {
        if country == .netherlands, (try? LicensePlate(spoken, country: country)) != nil {
            return spoken
        }
        let words = spoken.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
        let known = words.count { $0.count > 1 && meaning(of: $0, country) != nil }
        guard country == .netherlands || known > 1 else { return spoken }
        return words.map { meaning(of: $0, country) ?? $0 }.joined()
    }

    private static func meaning(of word: String, _ country: CountrySign) -> String? {
        if silent.contains(word) { return "" }
        if let digit = digits[word] { return digit }
        if let letter = alphabet[word] { return letter }
        return country == .netherlands ? letterNames[word] : nil
    }

    private static let silent: Set<String> = ["streepje", "streep", "min", "spatie"]

    private static let digits = [
        "nul": "0", "zero": "0", "een": "1", "één": "1", "eén": "1", "one": "1", "twee": "2",
        "two": "2", "drie": "3", "three": "3", "vier": "4", "four": "4", "vijf": "5",
        "five": "5", "zes": "6", "six": "6", "zeven": "7", "seven": "7", "acht": "8",
        "eight": "8", "negen": "9", "nine": "9", "niner": "9",
    ]

    /// How a Dutch speaker names a letter.
    private static let letterNames = [
        "aa": "a", "bee": "b", "cee": "c", "see": "c", "dee": "d", "ee": "e", "ef": "f",
        "eff": "f", "gee": "g", "haa": "h", "ha": "h", "ie": "i", "jee": "j", "je": "j",
        "kaa": "k", "ka": "k", "el": "l", "ell": "l", "em": "m", "en": "n", "enn": "n",
        "oo": "o", "pee": "p", "ku": "q", "kuu": "q", "er": "r", "err": "r", "es": "s",
        "ess": "s", "tee": "t", "uu": "u", "vee": "v", "wee": "w", "iks": "x", "ix": "x",
        "ij": "y", "ypsilon": "y", "zet": "z", "zed": "z",
    ]

    /// The Dutch spelling alphabet and that of NATO, in the spellings that speech gives.
    private static let alphabet: [String: String] = {
        let words = """
            anton alfa alpha bernard bernhard bravo cornelis charlie dirk david delta eduard echo \
            ferdinand foxtrot gerard golf hendrik hotel izaak isaac isaak india jan johan juliet \
            juliett julius karel kilo lodewijk lima maria mike nico november otto oscar pieter \
            papa quotient quotiënt quirinus quebec rudolf romeo simon sierra teunis theodor \
            tango utrecht uniform victor willem whiskey whisky xantippe xanthippe xray zacharias \
            zaandam zulu yankee
            """
        let pairs = words.split(separator: " ").map { (String($0), String($0.prefix(1))) }
        return Dictionary(pairs, uniquingKeysWith: { $1 })
            .merging(["ijmuiden": "y", "ypsilon": "y"], uniquingKeysWith: { $1 })
    }()
}
