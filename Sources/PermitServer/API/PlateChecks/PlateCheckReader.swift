import Permits

/// Reads a plate check.
struct PlateCheckReader {
    let municipality: Municipality
    let clock: CivilClock
    /// The moment that a check is about when it names none.
    let now: Instant

    /// What the kinds of place are called.
    static let places: KeyValuePairs<String, PlaceKind> = [
        "blauweStreep": .blueStripe, "gemarkeerd": .markedNoDisc, "onbestemd": .unmarked,
        "gehandicapten": .disabledBay, "vergunninghouders": .permitHolderBay,
    ]

    /// Reads the body; throws every fault in it at once.
    ///
    /// Zones are those of this municipality; of the one that counts now when none is given.
    func read(_ body: JSONBody, in former: Municipality? = nil) throws -> PlateCheck {
        let municipality = former ?? municipality
        let seen = body.seenPlate()
        let moment = body.moment("tijdstip", clock: clock) ?? now
        let place = spot(body, in: municipality)
        let kind = body.enumValue("plaats", .optional, cases: Self.places)
        let confidence = body.int("leesbetrouwbaarheid", .optional, in: 0...100)
        let vehicle = body.vehicleKind()
        let (plate, spot) = try body.finish(seen, place)
        return PlateCheck(
            plate: plate,
            spot: spot,
            placeKind: kind ?? .blueStripe,
            moment: moment,
            confidence: confidence,
            vehicle: vehicle
        )
    }

    private func spot(_ body: JSONBody, in municipality: Municipality) -> Spot? {
        if body.has("zone") {
            _ = location(body, .optional)
            let (zone, subArea) = zone(body, in: municipality)
            return zone.map { .zone($0, subArea: subArea) }
        }
        body.ignore("zone")
        if body.has("deelgebied") { body.fault("deelgebied", .unknownSubArea) }
        guard body.has("locatie") else {
            body.fault("zone", .zoneOrLocation)
            return nil
        }
        return location(body)
    }

    /// A zone and its part.
    ///
    /// A part that the zone has in another version of the policy counts as the zone without it.
    func zone(
        _ body: JSONBody,
        _ presence: Presence = .required,
        in municipality: Municipality
    ) -> (zone: ZoneCode?, subArea: ZoneCode?) {
        let zone = body.zone(presence, in: municipality)
        let subArea: ZoneCode? = body.parse("deelgebied", .optional, maxLength: 20) {
            (text) throws(Fault) in
            guard let code = ZoneCode(text),
                zone.map({ municipality.knowsSubArea(code, of: $0) }) ?? true
            else { throw .unknownSubArea }
            return code
        }
        if zone == nil, subArea != nil { body.fault("deelgebied", .unknownSubArea) }
        return (zone, subArea)
    }

    private func location(_ body: JSONBody, _ presence: Presence = .required) -> Spot? {
        guard let place = body.object("locatie", presence) else { return nil }
        let latitude = place.double("breedtegraad", in: -90...90)
        let longitude = place.double("lengtegraad", in: -180...180)
        let metres = place.double("nauwkeurigheidMeter", .optional, in: 0...100_000)
        guard let latitude, let longitude,
            let point = GeoPoint(longitude: longitude, latitude: latitude)
        else { return nil }
        return .point(point, accuracyMetres: metres ?? 0)
    }
}
