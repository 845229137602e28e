/// Brings what a person typed or a camera read to the normal form of a plate.
enum PlateText {
    /// The longest plate that the national register's field holds.
    static let lengthMax = 25

    /// Drops separators, turns a–z into A–Z and refuses everything else.
    ///
    /// Only ASCII is mapped: upper-casing by Unicode would turn `ß` into `SS` and `ı` into `I`.
    static func dutch(_ typed: String) throws(LicensePlate.Invalid) -> [UInt8] {
        try normal(typed, folding: false)
    }

    /// The same, with letters that carry a diacritic folded to the bare letter.
    static func foreign(_ typed: String) throws(LicensePlate.Invalid) -> [UInt8] {
        try normal(typed, folding: true)
    }

    private static func normal(
        _ typed: String,
        folding: Bool
    ) throws(LicensePlate.Invalid) -> [UInt8] {
        var text: [UInt8] = []
        for scalar in typed.unicodeScalars where !isSeparator(scalar) {
            if let character = plain(scalar) {
                text.append(character)
            } else if folding, isCombiningMark(scalar) {
                continue
            } else if folding, let letters = folded[scalar] {
                text.append(contentsOf: letters.utf8)
            } else {
                throw .unusableCharacter
            }
            guard text.count <= lengthMax else { throw .tooLong }
        }
        guard !text.isEmpty else { throw .empty }
        return text
    }

    private static func plain(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar {
        case "0"..."9", "A"..."Z": UInt8(scalar.value)
        case "a"..."z": UInt8(scalar.value - 32)
        default: nil
        }
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", ".", "_", "·", "\u{2010}"..."\u{2014}": true
        default: scalar.properties.isWhitespace
        }
    }

    private static func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
        (0x0300...0x036F).contains(scalar.value)
    }

    /// Letters on European plates that carry a mark, and what the exchange between registers
    /// makes of them.
    private static let folded: [Unicode.Scalar: String] = {
        let groups: [(String, String)] = [
            ("ÀÁÂÃÄÅĀĂĄàáâãäåāăą", "A"), ("ÇĆČçćč", "C"), ("ĎĐďđ", "D"),
            ("ÈÉÊËĒĖĘĚèéêëēėęě", "E"), ("ĞĢğģ", "G"), ("ÌÍÎÏĪĮİìíîïīį", "I"), ("Ķķ", "K"),
            ("ĹĻĽŁĺļľł", "L"), ("ÑŃŅŇñńņň", "N"), ("ÒÓÔÕÖØŌŐòóôõöøōő", "O"), ("ŔŘŕř", "R"),
            ("ŚŞŠȘśşšș", "S"), ("ŢŤȚţťț", "T"), ("ÙÚÛÜŪŮŰŲùúûüūůűų", "U"), ("ÝŸýÿ", "Y"),
            ("ŹŻŽźżž", "Z"), ("Ææ", "AE"), ("Œœ", "OE"),
        ]
        var table: [Unicode.Scalar: String] = [:]
        for (marked, bare) in groups {
            for scalar in marked.unicodeScalars { table[scalar] = bare }
        }
        return table
    }()
}
