/// Regular expressions (ECMA 262) that say which texts the API reads, written as in JSON: put them
/// between quotes as they are.
enum InputPatterns {
    /// A plate of the Netherlands, in capitals or small letters, with or without separators.
    static let dutchPlate = "^\(gap)(?:\(dutchShapes.joined(separator: "|")))$"

    /// A plate of another country, or one of which only the characters were seen: 1 to 25 letters
    /// and digits once separators and diacritics are gone.
    static let anyPlate =
        "^\(seenGap)(?:(?:[\(seenLetters)]\(seenGap)){1,25}"
        + "|(?:[\(seenLetters)ÆæŒœ]\(seenGap)){1,12})$"

    /// A day from 2000 to 2099 that the calendar has.
    static let day = "^(?:\(anyDay))$"

    /// A moment with seconds and with `Z` or an offset; `-00:00` says nothing and is refused.
    static let moment = "^(?:\(anyDay))T\(time)\(seconds)\(offset)$"

    /// A moment without seconds, or the time on a clock in the Netherlands without an offset.
    ///
    /// Between 25 and 31 March the latter has no hour 02: on one of those days it is skipped.
    static let shortMoment =
        "^(?:(?:\(anyDay))T\(time)\(offset)"
        + "|(?:\(dayNotLateInMarch))T\(time)(?:\(seconds))?"
        + "|\(dayLateInMarch)T\(timeNotSkipped)(?:\(seconds))?)$"

    /// One line of text with at least one visible character.
    static let line = "^[^\(controls)]*[^\(controls) \(hardSpace)][^\(controls)]*$"
    /// One line of text, perhaps empty.
    static let anyLine = "^[^\(controls)]*$"
    /// Lines of text with at least one visible character.
    static let text = "^[^\(textControls)]*[^\(controls) \(hardSpace)][^\(textControls)]*$"
    /// Lines of text, perhaps empty.
    static let anyText = "^[^\(textControls)]*$"
    /// Base64 (RFC 4648, section 4) with its padding, not empty.
    static let base64 =
        "^(?:[A-Za-z0-9+/]{4})*"
        + "(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
    /// A mail address in its common form.
    static let email =
        "^[A-Za-z0-9_%+-]+(?:[.][A-Za-z0-9_%+-]+)*@"
        + "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?[.])+[A-Za-z]{2,24}$"
    /// An opaque name of a thing: a UUID in lower case.
    static let reference = "^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
}

// Plates.
extension InputPatterns {
    /// The sidecodes 1 to 14 in order, then the one-day plate: L a letter, D a digit.
    private static let dutchMasks = [
        "LLDDDD", "DDDDLL", "DDLLDD", "LLDDLL", "LLLLDD", "DDLLLL", "DDLLLD", "DLLLDD", "LLDDDL",
        "LDDDLL", "LLLDDL", "LDDLLL", "DLLDDD", "DDDLLD", "LDDDD",
    ]

    /// Every shape of a Dutch plate, the royal house and the court of justice last.
    private static let dutchShapes =
        dutchMasks.map { mask in
            mask.map { $0 == "L" ? "[A-Za-z]\(gap)" : "[0-9]\(gap)" }.joined()
        } + [
            "[Aa]\(gap)[Aa]\(gap)(?:[0-9]\(gap)){1,3}",
            "[Cc]\(gap)[Dd]\(gap)[Jj]\(gap)(?:[0-9]\(gap)){1,3}",
        ]

    private static let gap = "[-. _·]{0,3}"

    /// Separators, white space of any kind and marks that stand apart from their letter.
    private static let seenGap =
        #"[-._· \\x09-\\x0d\\x85\u00a0\u0300-\u036f\u1680\u2000-\u200a\u2010-\u2014"#
        + #"\u2028\u2029\u202f\u205f\u3000]{0,3}"#

    /// Letters and digits, and the letters that lose a mark and so become one letter.
    private static let seenLetters =
        "A-Za-z0-9À-ÅÇ-ÏÑ-ÖØ-Ýà-åç-ïñ-öø-ýÿĀ-ąĆćČčĎ-đĒēĖ-ěĞğĢģĪīĮįİĶķĹ-ľŁłŃ-ňŌōŐő"
        + "ŔŕŘřŚśŞ-ťŪūŮ-ųŸ-žȘ-ț"
}

// Time.
extension InputPatterns {
    private static let year = "20[0-9]{2}"
    private static let days28 = "(?:0[1-9]|1[0-9]|2[0-8])"
    private static let days30 = "(?:0[1-9]|[12][0-9]|30)"
    private static let days31 = "(?:0[1-9]|[12][0-9]|3[01])"
    private static let leapDay = "20(?:[02468][048]|[13579][26])-02-29"
    private static let shortMonths = "(?:0[469]|11)-\(days30)|02-\(days28)"

    private static let anyDay =
        "\(year)-(?:(?:0[13578]|1[02])-\(days31)|\(shortMonths))|\(leapDay)"
    private static let dayNotLateInMarch =
        "\(year)-(?:(?:0[1578]|1[02])-\(days31)|03-(?:0[1-9]|1[0-9]|2[0-4])"
        + "|\(shortMonths))|\(leapDay)"
    private static let dayLateInMarch = "\(year)-03-(?:2[5-9]|3[01])"

    private static let time = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
    private static let timeNotSkipped = "(?:0[013-9]|1[0-9]|2[0-3]):[0-5][0-9]"
    private static let seconds = ":[0-5][0-9](?:[.][0-9]{1,9})?"
    private static let offset =
        "(?:Z|[+](?:[01][0-9]|2[0-3]):[0-5][0-9]"
        + "|-(?:(?:0[1-9]|1[0-9]|2[0-3]):[0-5][0-9]|00:(?:0[1-9]|[1-5][0-9])))"
}

// Text.
extension InputPatterns {
    private static let controls = #"\\x00-\\x1f\\x7f-\\x9f"#
    /// The same but for tab, line feed and carriage return.
    private static let textControls = #"\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f"#
    private static let hardSpace = #"\u00a0"#
}
