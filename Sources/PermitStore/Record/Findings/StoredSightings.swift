import Foundation
import Permits

/// The sightings of a finding as they stand, sealed, in the record.
struct StoredSightings: Codable {
    private let first: Check
    private let last: Check

    init(_ sightings: Sightings) {
        first = Check(sightings.first)
        last = Check(sightings.last)
    }

    /// The sightings again; throws when they are not what was written.
    func sightings() throws -> Sightings {
        Sightings(first: try first.check(), last: try last.check())
    }

    private struct Check: Codable {
        let plate: String
        let country: String?
        let zone: String?
        let subArea: String?
        let longitude: Double?
        let latitude: Double?
        let accuracyMetres: Double?
        let placeKind: String
        let moment: Int64
        let confidence: Int?
        let vehicle: String?

        init(_ check: PlateCheck) {
            plate = check.plate.text
            country = check.plate.country?.text
            placeKind = check.placeKind.rawValue
            moment = check.moment.seconds
            confidence = check.confidence
            vehicle = check.vehicle?.rawValue
            switch check.spot {
            case .zone(let code, let part):
                (zone, subArea) = (code.text, part?.text)
                (longitude, latitude, accuracyMetres) = (nil, nil, nil)
            case .point(let point, let metres):
                (zone, subArea) = (nil, nil)
                (longitude, latitude) = (point.longitude, point.latitude)
                accuracyMetres = metres
            }
        }

        func check() throws -> PlateCheck {
            guard let placeKind = PlaceKind(rawValue: placeKind) else { throw StoreFault.corrupt }
            return PlateCheck(
                plate: try LicensePlate(seen: plate, country: country.flatMap(CountrySign.init)),
                spot: try spot(),
                placeKind: placeKind,
                moment: Instant(seconds: moment),
                confidence: confidence,
                vehicle: vehicle.flatMap(VehicleKind.init(rawValue:))
            )
        }

        private func spot() throws -> Spot {
            if let code = zone.flatMap(ZoneCode.init) {
                return .zone(code, subArea: subArea.flatMap(ZoneCode.init))
            }
            guard let longitude, let latitude, let accuracyMetres,
                let point = GeoPoint(longitude: longitude, latitude: latitude)
            else { throw StoreFault.corrupt }
            return .point(point, accuracyMetres: accuracyMetres)
        }
    }
}
