/// Readings that a camera confuses: signs that look alike by position, one that it read twice, one
/// that it missed.
///
/// A candidate may only ever make an answer milder: it asks an officer to look again and never
/// supports a sanction.
public enum PlateConfusion {
    /// No more candidates than this are tried for one reading.
    public static let candidatesMax = 256

    /// The plates that this reading may have been, the reading itself left out.
    public static func candidates(for plate: LicensePlate) -> [LicensePlate] {
        guard let packed = plate.packed else { return longCandidates(for: plate) }
        return candidates(for: packed).map { LicensePlate($0) }
    }

    /// Passes those of the candidates that have rights, in the order of their texts.
    static func eachHolder(
        of reading: LicensePlate,
        rights source: borrowing some RightsSource & ~Copyable,
        _ body: (LicensePlate, RightList) -> Void
    ) {
        guard let packed = reading.packed else {
            for plate in longCandidates(for: reading) { body(plate, source.rights(of: plate)) }
            return
        }
        source.eachHolder(among: candidates(for: packed)) { plate, rights in
            body(LicensePlate(plate), rights)
        }
    }

    private static func candidates(for plate: PackedPlate) -> [PackedPlate] {
        let signs = Signs(plate)
        var found: [UInt64] = []
        found.reserveCapacity(64)
        appendOneSignOff(signs, to: &found)
        appendOnceAndTwice(signs, to: &found)
        if signs.count == 6 {
            for letters in letterPlaces { appendReadings(signs, letters: letters, to: &found) }
        }
        if signs.count == 5 {
            for letters in letterPlaces { appendMissed(signs, letters: letters, to: &found) }
        }
        found.sort()
        var candidates: [PackedPlate] = []
        candidates.reserveCapacity(found.count)
        for value in found where value != plate.value && value != candidates.last?.value {
            if candidates.count == candidatesMax { break }
            candidates.append(PackedPlate(known: value))
        }
        return candidates
    }

    /// Plates that differ in one confused sign, for plates of any country.
    private static func appendOneSignOff(_ signs: Signs, to found: inout [UInt64]) {
        var weight: UInt64 = 1
        for place in (0..<signs.count).reversed() {
            let sign = UInt64(signs[place])
            for other in confused[signs[place]] {
                found.append(signs.value &+ (UInt64(other) &- sign) &* weight)
            }
            weight &*= 37
        }
    }

    /// Plates in which a sign that was read twice stands once, or one that was read once twice.
    private static func appendOnceAndTwice(_ signs: Signs, to found: inout [UInt64]) {
        for place in 0..<signs.count {
            if place > 0, signs[place] == signs[place - 1] { found.append(signs.without(place)) }
            if signs.count < PackedPlate.lengthMax {
                found.append(signs.with(signs[place], at: place))
            }
        }
    }

    /// Dutch plates with letters at these places of which the camera missed one sign.
    private static func appendMissed(_ signs: Signs, letters: UInt8, to found: inout [UInt64]) {
        for missed in 0...signs.count where signs.fit(letters, without: missed) {
            let isLetter = letters >> UInt8(missed) & 1 == 1
            for sign in isLetter ? Signs.letters : Signs.digits {
                found.append(signs.with(sign, at: missed))
            }
        }
    }

    /// Every way to read the plate so that letters stand at these places and digits at the others.
    private static func appendReadings(_ signs: Signs, letters: UInt8, to found: inout [UInt64]) {
        let options = { (place: Int) in
            (letters >> UInt8(place) & 1 == 1 ? asLetter : asDigit)[signs[place]]
        }
        var ways = 1
        for place in 0..<signs.count { ways *= options(place).count }
        guard ways > 0, ways <= candidatesMax else { return }
        let first = found.count
        found.append(0)
        for place in 0..<signs.count {
            let end = found.count
            for start in first..<end {
                var isFirst = true
                let beginning = found[start] * 37
                for sign in options(place) {
                    if isFirst {
                        found[start] = beginning + UInt64(sign)
                    } else {
                        found.append(beginning + UInt64(sign))
                    }
                    isFirst = false
                }
            }
        }
    }

    /// The candidates of a plate that is too long to pack: one sign off.
    private static func longCandidates(for plate: LicensePlate) -> [LicensePlate] {
        let text = Array(plate.text.utf8)
        let found = text.indices.flatMap { place in
            confused[PackedPlate.sign(text[place])].map { other in
                var changed = text
                changed[place] = PackedPlate.character(other)
                return String(decoding: changed, as: UTF8.self)
            }
        }
        return found.sorted().prefix(candidatesMax).compactMap { try? LicensePlate(seen: $0) }
    }
}

/// The signs of a packed plate, as the digits 1…36 of its number.
private struct Signs {
    let value: UInt64
    private(set) var count = 0
    private var signs = InlineArray<12, UInt8>(repeating: 0)

    init(_ plate: PackedPlate) {
        value = plate.value
        var rest = value
        while rest > 0 {
            count += 1
            rest /= 37
        }
        rest = value
        for place in (0..<count).reversed() {
            signs[place] = UInt8(truncatingIfNeeded: rest % 37)
            rest /= 37
        }
    }

    subscript(place: Int) -> UInt8 { signs[place] }

    static let digits: ClosedRange<UInt8> = 1...10
    static let letters: ClosedRange<UInt8> = 11...36

    /// The number of the plate without the sign at this place.
    func without(_ place: Int) -> UInt64 {
        number((0..<count).lazy.filter { $0 != place }.map { signs[$0] })
    }

    /// The number of the plate with one more sign, before the one at this place.
    func with(_ sign: UInt8, at place: Int) -> UInt64 {
        number((0...count).lazy.map { $0 < place ? signs[$0] : $0 == place ? sign : signs[$0 - 1] })
    }

    /// Whether letters stand where these places say, and digits at the others, had one more sign
    /// stood at this place.
    func fit(_ letters: UInt8, without missed: Int) -> Bool {
        (0..<count).allSatisfy { place in
            let meant = UInt8(place < missed ? place : place + 1)
            return (letters >> meant & 1 == 1) == Self.letters.contains(signs[place])
        }
    }

    private func number(_ signs: some Sequence<UInt8>) -> UInt64 {
        signs.reduce(0) { $0 * 37 + UInt64($1) }
    }
}

/// A set of signs, one bit each, passed from the lowest on.
private struct SignSet: Sequence, IteratorProtocol {
    var bits: UInt64 = 0

    var count: Int { bits.nonzeroBitCount }

    mutating func next() -> UInt8? {
        guard bits != 0 else { return nil }
        defer { bits &= bits - 1 }
        return UInt8(truncatingIfNeeded: bits.trailingZeroBitCount)
    }
}

/// One set of signs for each sign.
private struct SignTable {
    private var rows = InlineArray<64, SignSet>(repeating: SignSet())

    /// What each of these characters may be: one of those in the text beside it.
    init(_ pairs: [(Character, String)]) {
        for (character, others) in pairs {
            for sign in Self.signs(String(character)) {
                for other in Self.signs(others) { rows[Int(sign)].bits |= 1 << UInt64(other) }
            }
        }
    }

    subscript(sign: UInt8) -> SignSet { rows[Int(sign & 63)] }

    private static func signs(_ text: String) -> [UInt8] { text.utf8.map(PackedPlate.sign) }
}

extension PlateConfusion {
    private static let confused = SignTable(
        ["0OQDCG", "1I", "8B", "2Z", "5S", "6G", "WH"].flatMap { (alike: String) in
            alike.map { character in (character, alike.filter { $0 != character }) }
        }
    )

    private static let asDigit = SignTable(
        "0123456789".map { ($0, String($0)) } + [
            ("O", "0"), ("Q", "0"), ("D", "0"), ("C", "0"), ("G", "60"), ("I", "1"), ("B", "8"),
            ("Z", "2"), ("S", "5"),
        ]
    )

    private static let asLetter = SignTable(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { ($0, String($0)) } + [
            ("0", "DO"), ("1", "JL"), ("8", "B"), ("5", "S"), ("2", "Z"), ("6", "G"),
        ]
    )

    /// Where the letters stand in each of the Dutch orders, one bit a place, the first one lowest.
    private static let letterPlaces: [UInt8] = Sidecode.allCases.map { sidecode in
        sidecode.mask.enumerated().reduce(0) { places, sign in
            sign.element == UInt8(ascii: "L") ? places | 1 << UInt8(sign.offset) : places
        }
    }
}
