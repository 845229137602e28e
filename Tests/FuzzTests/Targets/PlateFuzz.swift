@testable import Permits

/// Plates as people type them, cameras read them and telephones hear them.
enum PlateFuzz: FuzzTarget {
    static func finding(in bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        let seen = try? LicensePlate(seen: text)
        if let seen, let wrong = finding(in: seen) { return wrong }
        for country in countries {
            guard let plate = try? LicensePlate(text, country: country) else { continue }
            if plate.text != seen?.text { return "typed and seen differ: \(plate.text)" }
            if let wrong = finding(in: plate) { return wrong }
        }
        return spokenFinding(in: text) ?? signFinding(in: text)
    }

    private static let countries = ["NL", "B", "D"].compactMap { CountrySign($0) }

    private static func finding(in plate: LicensePlate) -> String? {
        let text = plate.text
        guard (1...25).contains(text.utf8.count), text.utf8.allSatisfy(isPlain) else {
            return "not a normal form: \(text)"
        }
        guard (try? LicensePlate(seen: text.lowercased())) == (try? LicensePlate(seen: text)),
            (try? LicensePlate(seen: text))?.text == text, plate.matches(plate)
        else { return "another plate when read again: \(text)" }
        guard (try? LicensePlate(seen: plate.display))?.text == text else {
            return "another plate when displayed: \(plate.display)"
        }
        guard PlateKey(plate).text == text else { return "another key: \(text)" }
        _ = plate.warnings
        return packedFinding(in: plate) ?? candidatesFinding(in: plate)
    }

    private static func packedFinding(in plate: LicensePlate) -> String? {
        guard let packed = plate.packed else {
            return plate.text.utf8.count > 12 ? nil : "not packed: \(plate.text)"
        }
        let isSame =
            packed.text == plate.text && PackedPlate(value: packed.value) == packed
            && PackedPlate(plate.text.utf8) == packed
        return isSame ? nil : "packed to another text: \(plate.text)"
    }

    private static func candidatesFinding(in plate: LicensePlate) -> String? {
        let candidates = PlateConfusion.candidates(for: plate)
        guard candidates.count <= PlateConfusion.candidatesMax else {
            return "too many look-alikes"
        }
        let isSound = candidates.allSatisfy { other in
            other.text != plate.text && other.text.utf8.allSatisfy(isPlain)
                && (try? LicensePlate(seen: other.text))?.packed == other.packed
        }
        return isSound ? nil : "a look-alike of \(plate.text) is no plate"
    }

    /// What is heard may be any text; of a plate that stands there as it is nothing changes.
    private static func spokenFinding(in text: String) -> String? {
        let written = SpokenPlate.written(text, country: .netherlands)
        guard let typed = try? LicensePlate(text, country: .netherlands) else { return nil }
        let heard = try? LicensePlate(written, country: .netherlands)
        return heard == typed ? nil : "heard as another plate: \(typed.text)"
    }

    private static func signFinding(in text: String) -> String? {
        if let sign = CountrySign(text), sign.text != text { return "another sign: \(text)" }
        if let code = ZoneCode(text), code.text != text { return "another zone: \(text)" }
        if let name = Reference(text), name.text != text { return "another reference: \(text)" }
        return nil
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte)
    }
}
