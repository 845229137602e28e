/// A member that a plate check may have.
enum LaneMember: UInt16, CaseIterable {
    case plate, country, zone, subArea, location, place, moment, confidence, vehicle

    /// One bit for each, to tell when one comes twice.
    var bit: UInt16 { 1 << rawValue }

    /// The member whose name stands there.
    static func named(_ bytes: Span<UInt8>, _ name: Range<Int>) -> LaneMember? {
        switch name.count {
        case 4:
            bytes.holds("zone", at: name) ? .zone : bytes.holds("land", at: name) ? .country : nil
        case 6: bytes.holds("plaats", at: name) ? .place : nil
        case 7: bytes.holds("locatie", at: name) ? .location : nil
        case 8:
            bytes.holds("kenteken", at: name)
                ? .plate : bytes.holds("tijdstip", at: name) ? .moment : nil
        case 10: bytes.holds("deelgebied", at: name) ? .subArea : nil
        case 13: bytes.holds("voertuigsoort", at: name) ? .vehicle : nil
        case 19: bytes.holds("leesbetrouwbaarheid", at: name) ? .confidence : nil
        default: nil
        }
    }
}
