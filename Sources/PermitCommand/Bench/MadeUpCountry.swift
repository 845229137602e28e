import Caseload
import Foundation
import Permits

/// A country of 350 towns with six zones each, of sixty points, the same in every run.
struct MadeUpCountry {
    /// A spot that is asked about.
    struct Question {
        let point: GeoPoint
        let metres: Double
    }

    let zones: [Zone]
    private let centres: [(longitude: Double, latitude: Double)]

    init() {
        var random = SplitMix64(seed: 3)
        centres = (0..<350).flatMap { _ in
            let west = Double.random(in: 3.6...7, using: &random)
            let south = Double.random(in: 50.9...53.3, using: &random)
            return (0..<6).map { number in
                (west + Double(number % 3) * Self.width, south + Double(number / 3) * Self.height)
            }
        }
        zones = centres.enumerated().compactMap { number, centre in
            let ring = Self.ring(around: centre, using: &random)
            return ZoneCode("M\(number)").map { Self.zone($0, ring) }
        }
    }

    /// So many spots, by turns in or beside a zone and anywhere.
    func points(_ count: Int) -> [Question] {
        var random = SplitMix64(seed: 4)
        return (0..<count).compactMap { number in
            var east = Double.random(in: -0.75...0.75, using: &random) * Self.width
            var north = Double.random(in: -0.75...0.75, using: &random) * Self.height
            let centre = centres[Int.random(in: 0..<centres.count, using: &random)]
            if number.isMultiple(of: 2) {
                east = Double.random(in: 3.4...7.1, using: &random) - centre.longitude
                north = Double.random(in: 50.8...53.4, using: &random) - centre.latitude
            }
            let metres = Double.random(in: 0...20, using: &random)
            return GeoPoint(
                longitude: centre.longitude + east,
                latitude: centre.latitude + north
            ).map { Question(point: $0, metres: metres) }
        }
    }

    /// Zones of one town lie this far apart, in degrees: 1,200 metres.
    private static let width = 0.0176
    private static let height = 0.0108

    /// Sixty points, 380 to 550 metres from the centre.
    private static func ring(
        around centre: (longitude: Double, latitude: Double),
        using random: inout SplitMix64
    ) -> [GeoPoint] {
        let corners = (0..<60).compactMap { number in
            let angle = Double(number) / 60 * 2 * .pi
            let far = Double.random(in: 0.32...0.46, using: &random)
            return GeoPoint(
                longitude: centre.longitude + far * width * cos(angle),
                latitude: centre.latitude + far * height * sin(angle)
            )
        }
        return corners + corners.prefix(1)
    }

    private static func zone(_ code: ZoneCode, _ ring: [GeoPoint]) -> Zone {
        Zone(
            code: code,
            name: code.text,
            trafficDecision: "",
            discMinutes: 120,
            hours: ZoneHours(windows: []),
            shape: GeoShape(polygons: [[ring]]),
            subAreas: []
        )
    }
}
