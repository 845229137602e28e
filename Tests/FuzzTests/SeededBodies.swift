/// Bodies of plate checks, the same for the same seed: ordinary ones, batches of them, and ones in
/// which a few bytes or members were changed, dropped, doubled or moved.
struct SeededBodies {
    private var random: UInt64

    init(seed: UInt64) {
        // Far from where the next seed begins, so that no two go over the same numbers.
        random = Self.mixed(seed)
    }

    /// The next body.
    mutating func body() -> [UInt8] {
        var body = Array((below(8) == 0 ? batch() : check()).utf8)
        guard below(3) == 0 else { return body }
        for _ in 0...below(3) where !body.isEmpty {
            let place = below(body.count)
            switch below(5) {
            case 0: body[place] = pick(Self.bytes)
            case 1: body.remove(at: place)
            case 2: body.insert(pick(Self.bytes), at: place)
            case 3: body[place] ^= 1 << UInt8(below(8))
            default: body.swapAt(place, below(body.count))
            }
        }
        return body
    }

    private mutating func batch() -> String {
        let checks = (0...below(3)).map { _ in check() }
        return #"{"controles":[\#(checks.joined(separator: pick([",", " , "])))]}"#
    }

    private mutating func check() -> String {
        var members = [#""kenteken":\#(plate())"#]
        members.append(below(3) == 0 ? location() : #""zone":"\#(pick(Self.zones))""#)
        for (name, values) in Self.others where below(4) == 0 {
            members.append("\"\(name)\":\(pick(values))")
        }
        switch below(24) {
        case 0: members.append(members[below(members.count)])
        case 1: members.append(pick([#""x":1"#, #""zone":null"#, #""locatie":{}"#]))
        default: break
        }
        if below(2) == 0 { members.reverse() }
        return "{" + members.joined(separator: pick([",", ", ", " ,\n"])) + "}"
    }

    private mutating func plate() -> String {
        guard below(2) == 0 else { return "\"\(pick(Self.plates))\"" }
        let signs = (0...below(13)).map { _ in pick(Self.signs) }
        return "\"\(String(decoding: signs, as: UTF8.self))\""
    }

    private mutating func location() -> String {
        var members = [
            #""breedtegraad":\#(number(below: 90))"#, #""lengtegraad":\#(number(below: 180))"#,
            #""nauwkeurigheidMeter":\#(number(below: 100))"#,
        ]
        if below(3) == 0 { members.removeLast() }
        if below(3) == 0 { members.reverse() }
        return #""locatie":{\#(members.joined(separator: ","))}"#
    }

    private mutating func number(below limit: Int) -> String {
        guard below(12) > 0 else { return pick(Self.numbers) }
        let whole = (below(8) == 0 ? "-" : "") + String(below(limit))
        let digits = (0..<below(15)).map { _ in String(below(10)) }.joined()
        return digits.isEmpty ? whole : "\(whole).\(digits)"
    }

    private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
        choices[below(choices.count)]
    }

    private mutating func pick(_ choices: (usual: [String], odd: [String])) -> String {
        pick(below(12) == 0 ? choices.odd : choices.usual)
    }

    private mutating func below(_ limit: Int) -> Int {
        random &+= 0x9E37_79B9_7F4A_7C15
        return Int(Self.mixed(random) >> 33) % max(limit, 1)
    }

    /// SplitMix64 (Steele and others, 2014).
    private static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = number &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

extension SeededBodies {
    private typealias Words = (usual: [String], odd: [String])

    private static let plates: Words = (
        ["HK-000-J", "hk000j", "1ABC234", "B NO 1234", "HK.000_J", "LONGERTHANTWELVE1"],
        ["", "---", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "É123", "HK\\u002d000", "  ", "HK/000"]
    )
    private static let zones: Words = (
        ["VBN", "VBW", "LDC"], ["VOM24", "vbn", "NOWHERE", "", "V-B-N-V-B-N"]
    )
    private static let numbers = [
        "52.07", "0", "-0", "-0.0", "52.123456789012", "1e1", "00.5", "90", "-90.0",
        "180.0000000000001", "100000", "100000.5", "123456789", "1234567890", "null", "\"4\"",
    ]
    private static let others: [(String, Words)] = [
        ("land", (["NL", "B", "D", "GB"].map(quoted), ["\"XX\"", "\"nl\"", "\"\"", "null", "7"])),
        ("deelgebied", (["VBW-S", "LDC-K"].map(quoted), ["\"VBN\"", "\"VBW-S \"", "null"])),
        ("plaats", (["blauweStreep", "gemarkeerd", "onbestemd"].map(quoted), ["\"stoep\"", "1"])),
        ("tijdstip", (moments.usual.map(quoted), moments.odd.map(quoted) + ["null", "0"])),
        (
            "leesbetrouwbaarheid",
            (["0", "55", "99", "100"], ["101", "1e2", "85.0", "-0", "-1", "007", "1.5", "null"])
        ),
        (
            "voertuigsoort",
            (["personenauto", "bedrijfsauto", "motorfiets"].map(quoted), ["\"step\"", "\"\""])
        ),
    ]
    private static let moments: Words = (
        [
            "2026-06-18T10:00:00+02:00", "2026-06-18T08:00:00Z", "2026-03-29T02:30:00+01:00",
            "2000-01-01T00:00:00+14:00", "2024-02-29T23:59:59-23:59", "2099-12-31T23:59:59-12:00",
        ],
        [
            "2026-03-29T02:30", "2026-06-18T10:00:00.5Z", "2026-06-31T10:00:00Z",
            "1999-06-18T10:00:00Z", "2026-06-18T10:00:00-00:00", "2026-06-18T24:00:00Z",
            "2100-01-01T00:00:00Z", "2026-06-18t10:00:00z", "2026-06-18T10:00:60Z",
        ]
    )
    private static let bytes = Array("{}[]\",:\\ 019.-+eEnulZT\u{7f}\u{0}é".utf8)
    private static let signs = Array("ABCXYZ0189-. _abz".utf8)

    private static func quoted(_ text: String) -> String { "\"\(text)\"" }
}
