import PermitStore
import Permits

extension Examples {
    /// A plate that was met in VBN, or at a point when one is named.
    static func sighting(
        _ text: String = "HK000J",
        _ country: String? = "NL",
        at latitude: Double? = nil,
        _ longitude: Double? = nil
    ) throws -> PlateCheck {
        guard let zone else { throw StoreFault.corrupt }
        var spot = Spot.zone(zone, subArea: ZoneCode("VBW-S"))
        if let latitude, let longitude,
            let point = GeoPoint(longitude: longitude, latitude: latitude)
        {
            spot = .point(point, accuracyMetres: 7.5)
        }
        return PlateCheck(
            plate: try LicensePlate(seen: text, country: country.flatMap(CountrySign.init)),
            spot: spot,
            placeKind: .unmarked,
            moment: now,
            confidence: 97,
            vehicle: .van
        )
    }
}
