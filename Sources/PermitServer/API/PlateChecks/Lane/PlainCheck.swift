import PermitOffice
import Permits

/// Reads a plate check from plain JSON, without building anything in between.
///
/// Nil means that it is not plain or not right; the general reader then reads it again, and says
/// what is wrong. Both read the same meaning (a test holds them against each other).
struct PlainCheck {
    private let municipality: Municipality
    private let now: Instant
    private var json: PlainJSON
    private var seen: UInt16 = 0

    private var plate: Range<Int>?
    private var country: CountrySign?
    private var zone: ZoneCode?
    private var subArea: ZoneCode?
    private var spot: Spot?
    private var kind = PlaceKind.blueStripe
    private var moment: Instant?
    private var confidence: Int?
    private var vehicle: VehicleKind?

    private init(_ json: PlainJSON, _ municipality: Municipality, now: Instant) {
        self.json = json
        self.municipality = municipality
        self.now = now
    }

    /// The check that these bytes are, and nothing else.
    static func read(
        _ bytes: Span<UInt8>,
        _ place: Range<Int>,
        in municipality: Municipality,
        now: Instant
    ) -> PlateCheck? {
        var json = PlainJSON(place)
        guard let check = next(bytes, &json, in: municipality, now: now), json.isAtEnd(bytes)
        else { return nil }
        return check
    }

    /// The checks of a batch: `{"controles":[…]}`, and nothing else.
    static func readBatch(
        _ bytes: Span<UInt8>,
        _ place: Range<Int>,
        countMax: Int,
        in municipality: Municipality,
        now: Instant
    ) -> [PlateCheck]? {
        var json = PlainJSON(place)
        guard json.take(UInt8(ascii: "{"), bytes), let name = json.string(bytes),
            bytes.holds("controles", at: name), json.take(UInt8(ascii: ":"), bytes),
            json.take(UInt8(ascii: "["), bytes)
        else { return nil }
        var checks: [PlateCheck] = []
        checks.reserveCapacity(min(countMax, place.count / 32))
        repeat {
            guard checks.count < countMax,
                let check = next(bytes, &json, in: municipality, now: now)
            else { return nil }
            checks.append(check)
        } while json.take(UInt8(ascii: ","), bytes)
        guard json.take(UInt8(ascii: "]"), bytes), json.take(UInt8(ascii: "}"), bytes),
            json.isAtEnd(bytes)
        else { return nil }
        return checks
    }

    private static func next(
        _ bytes: Span<UInt8>,
        _ json: inout PlainJSON,
        in municipality: Municipality,
        now: Instant
    ) -> PlateCheck? {
        var reader = PlainCheck(json, municipality, now: now)
        guard reader.readMembers(bytes) else { return nil }
        json = reader.json
        return reader.check(bytes)
    }

    private mutating func readMembers(_ bytes: Span<UInt8>) -> Bool {
        guard json.take(UInt8(ascii: "{"), bytes) else { return false }
        repeat {
            guard let name = json.string(bytes), json.take(UInt8(ascii: ":"), bytes),
                let member = LaneMember.named(bytes, name), seen & member.bit == 0,
                read(member, bytes)
            else { return false }
            seen |= member.bit
        } while json.take(UInt8(ascii: ","), bytes)
        return json.take(UInt8(ascii: "}"), bytes)
    }

    private mutating func read(_ member: LaneMember, _ bytes: Span<UInt8>) -> Bool {
        switch member {
        case .plate:
            plate = json.string(bytes)
            return plate != nil
        case .country: return set(\.country, json.text(bytes, atMost: 3).flatMap(CountrySign.init))
        case .zone: return set(\.zone, json.text(bytes, atMost: 10).flatMap(ZoneCode.init))
        case .subArea: return set(\.subArea, json.text(bytes, atMost: 10).flatMap(ZoneCode.init))
        case .location:
            spot = location(bytes)
            return spot != nil
        case .place:
            guard let word = json.string(bytes), let known = Self.place(bytes, word) else {
                return false
            }
            kind = known
            return true
        case .moment:
            guard let text = json.string(bytes) else { return false }
            return set(\.moment, PlainMoment.read(bytes, text))
        case .confidence:
            confidence = json.whole(bytes)
            return confidence.map { $0 <= 100 } ?? false
        case .vehicle:
            guard let word = json.string(bytes) else { return false }
            return set(\.vehicle, Self.vehicle(bytes, word))
        }
    }

    private mutating func set<Value>(
        _ member: WritableKeyPath<PlainCheck, Value?>,
        _ value: Value?
    ) -> Bool {
        self[keyPath: member] = value
        return value != nil
    }

    private mutating func location(_ bytes: Span<UInt8>) -> Spot? {
        guard json.take(UInt8(ascii: "{"), bytes) else { return nil }
        var (latitude, longitude, metres) = (Double?.none, Double?.none, Double?.none)
        repeat {
            guard let name = json.string(bytes), json.take(UInt8(ascii: ":"), bytes),
                let number = json.decimal(bytes)
            else { return nil }
            if bytes.holds("breedtegraad", at: name), latitude == nil {
                latitude = number
            } else if bytes.holds("lengtegraad", at: name), longitude == nil {
                longitude = number
            } else if bytes.holds("nauwkeurigheidMeter", at: name), metres == nil {
                metres = number
            } else {
                return nil
            }
        } while json.take(UInt8(ascii: ","), bytes)
        guard json.take(UInt8(ascii: "}"), bytes), let latitude, let longitude,
            (0...100_000).contains(metres ?? 0),
            let point = GeoPoint(longitude: longitude, latitude: latitude)
        else { return nil }
        return .point(point, accuracyMetres: metres ?? 0)
    }

    private func check(_ bytes: Span<UInt8>) -> PlateCheck? {
        guard let plate = plate.flatMap({ bytes.seenPlate(at: $0, country: country) }),
            let spot = asked
        else { return nil }
        return PlateCheck(
            plate: plate,
            spot: spot,
            placeKind: kind,
            moment: moment ?? now,
            confidence: confidence,
            vehicle: vehicle
        )
    }

    /// A zone and a part that are known, or a location; never both.
    private var asked: Spot? {
        guard let zone else { return subArea == nil ? spot : nil }
        guard spot == nil, municipality.knowsZone(zone) else { return nil }
        if let subArea, !municipality.knowsSubArea(subArea, of: zone) { return nil }
        return .zone(zone, subArea: subArea)
    }

    private static func place(_ bytes: Span<UInt8>, _ word: Range<Int>) -> PlaceKind? {
        PlateCheckReader.places.first { bytes.holds($0.key, at: word) }?.value
    }

    private static func vehicle(_ bytes: Span<UInt8>, _ word: Range<Int>) -> VehicleKind? {
        JSONBody.vehicleKinds.first { bytes.holds($0.key, at: word) }?.value
    }
}
