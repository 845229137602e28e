/// What the shape of a Dutch plate tells: its kind, its dashes and what is odd about its letters.
struct DutchPlate {
    let kind: LicensePlate.Kind
    let groups: [[UInt8]]

    /// Recognises the shape; nil when no legal order of letters and digits fits.
    init?(_ text: [UInt8]) {
        if let sidecode = Sidecode(of: text) {
            kind = .standard(sidecode)
        } else if let special = Self.special(text) {
            kind = special
        } else {
            return nil
        }
        groups = Self.grouped(text)
    }

    /// Royal house `AA` and the court `CDJ` with at most three digits, one-day plates with one
    /// letter and four digits (Regeling kentekens en kentekenplaten article 1(2)).
    private static func special(_ text: [UInt8]) -> LicensePlate.Kind? {
        let letters = String(decoding: text.prefix { $0 > 57 }, as: UTF8.self)
        let rest = text.dropFirst(letters.utf8.count)
        guard rest.allSatisfy({ $0 <= 57 }) else { return nil }
        return switch (letters, letters.utf8.count, rest.count) {
        case ("AA", _, 1...3): .royal
        case ("CDJ", _, 1...3): .court
        case (_, 1, 4): .oneDay
        default: nil
        }
    }

    /// Cuts at each change between letters and digits, and a run of four after the second.
    private static func grouped(_ text: [UInt8]) -> [[UInt8]] {
        var groups: [[UInt8]] = []
        for character in text {
            if let last = groups.last?.last, (last <= 57) == (character <= 57) {
                groups[groups.count - 1].append(character)
            } else {
                groups.append([character])
            }
        }
        return groups.flatMap { $0.count == 4 ? [Array($0.prefix(2)), Array($0.suffix(2))] : [$0] }
    }

    /// Oddities to ask the applicant about; never a ground to refuse.
    var warnings: [PlateWarning] {
        guard case .standard(let sidecode) = kind else { return [] }
        let letterGroups = groups.filter { ($0.first ?? 48) > 57 }
            .map { String(decoding: $0, as: UTF8.self) }
        return reserved(sidecode, letterGroups) + combinations(letterGroups)
            + oddLetters(sidecode) + (sidecode.rawValue >= 12 ? [.notYetIssuedForCars] : [])
    }

    private func reserved(_ sidecode: Sidecode, _ letterGroups: [String]) -> [PlateWarning] {
        let series: Set<String> =
            switch sidecode {
            case .one: ["AA", "BN", "CD", "GN", "GV", "HC", "OA", "ZZ"]
            case .three: ["CD"]
            default: []
            }
        return letterGroups.filter(series.contains).map { .reserved($0) }
    }

    private func combinations(_ letterGroups: [String]) -> [PlateWarning] {
        letterGroups.compactMap { group in
            if Self.avoided.contains(group) { return .combination(group) }
            if group.contains("SS") { return .combination("SS") }
            return group.contains("SD") ? .combination("SD") : nil
        }
    }

    private func oddLetters(_ sidecode: Sidecode) -> [PlateWarning] {
        guard sidecode.rawValue >= 4 else { return [] }
        let unused = sidecode == .four ? "ACEIOQU" : "ACEIOQUY"
        var found: [PlateWarning] = []
        for (position, character) in groups.joined().enumerated() {
            let letter = Character(Unicode.Scalar(character))
            let isTrailer = position == 0 && letter == "O"
            if unused.contains(letter), !isTrailer, !found.contains(.letter(letter)) {
                found.append(.letter(letter))
            }
        }
        return found
    }

    /// Combinations that the vehicle authority avoids, though some were issued by mistake.
    private static let avoided: Set<String> = [
        "BBB", "FVD", "GVD", "KKK", "KVT", "LPF", "NSB", "PKK", "PSV", "PVV", "SD", "SGP", "SS",
        "TBS", "VVD",
    ]
}
