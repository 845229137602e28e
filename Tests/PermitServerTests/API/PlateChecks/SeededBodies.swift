/// Bodies of plate checks, the same for the same seed: ordinary ones, and ordinary ones in which a
/// few bytes were changed, dropped, doubled or moved.
struct SeededBodies {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// The next body.
    mutating func body() -> [UInt8] {
        var body = Array(ordinary().utf8)
        guard below(3) == 0 else { return body }
        for _ in 0...below(3) where !body.isEmpty {
            let place = below(body.count)
            switch below(4) {
            case 0: body[place] = Self.bytes[below(Self.bytes.count)]
            case 1: body.remove(at: place)
            case 2: body.insert(Self.bytes[below(Self.bytes.count)], at: place)
            default: body.swapAt(place, below(body.count))
            }
        }
        return body
    }

    private mutating func ordinary() -> String {
        var members = [#""kenteken":"\#(pick(Self.plates))""#]
        members.append(below(3) == 0 ? location() : #""zone":"\#(pick(Self.zones))""#)
        let others = [
            #""land":"\#(pick(["NL", "B", "D", "GB", "XX"]))""#,
            #""deelgebied":"\#(pick(["VBW-S", "LDC-K", "VBN"]))""#,
            #""plaats":"\#(pick(["blauweStreep", "gemarkeerd", "onbestemd", "stoep"]))""#,
            #""tijdstip":"\#(pick(Self.moments))""#,
            #""leesbetrouwbaarheid":\#(pick(["0", "55", "99", "100", "1e2", "85.0"]))"#,
            #""voertuigsoort":"\#(pick(["personenauto", "motorfiets", "step"]))""#,
        ]
        for member in others where below(4) == 0 { members.append(member) }
        if below(2) == 0 { members.reverse() }
        return "{" + members.joined(separator: pick([",", ", ", " ,\n"])) + "}"
    }

    private mutating func location() -> String {
        let numbers = ["52.07", "4.3613", "0", "-0.5", "52.123456789012", "1e1", "00.5", "7"]
        return """
            "locatie":{"breedtegraad":\(pick(numbers)),"lengtegraad":\(pick(numbers)),\
            "nauwkeurigheidMeter":\(pick(numbers))}
            """
    }

    private mutating func pick(_ choices: [String]) -> String {
        choices[below(choices.count)]
    }

    private mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    private static let plates = [
        "HK-000-J", "hk000j", "1ABC234", "B NO 1234", "", "---", "HK.000_J",
    ]
    private static let zones = ["VBN", "VBW", "LDC", "VOM24", "vbn", "NOWHERE"]
    private static let moments = [
        "2026-06-18T10:00:00+02:00", "2026-06-18T08:00:00Z", "2026-03-29T02:30:00+01:00",
        "2026-03-29T02:30", "2026-06-18T10:00:00.5Z", "2026-06-31T10:00:00Z",
        "1999-06-18T10:00:00Z",
        "2026-06-18T10:00:00-00:00", "2026-06-18T24:00:00Z",
    ]
    private static let bytes = Array("{}[]\",:\\ 019.-+eEnulZT\u{7f}\u{0}é".utf8)
}
