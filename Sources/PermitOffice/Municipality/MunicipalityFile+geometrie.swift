extension MunicipalityFile {
    /// A GeoJSON geometry; an empty object or no coordinates means that the place is not known.
    struct Geometrie: Decodable {
        var type: String?
        /// Polygons of rings of positions; those of a `Polygon` are one polygon.
        var polygons: [[[[Double]]]] = []
        /// Where the coordinates are no lists of numbers as the type has them.
        var unreadable: String?
        var hasCoordinates = false

        enum CodingKeys: String, CodingKey {
            case type, coordinates
        }

        init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: CodingKeys.self)
            type = try members.decodeIfPresent(String.self, forKey: .type)
            hasCoordinates = members.contains(.coordinates)
            guard hasCoordinates else { return }
            do {
                switch type {
                case "Polygon":
                    let rings = try members.decode([[[Double]]].self, forKey: .coordinates)
                    polygons = rings.isEmpty ? [] : [rings]
                case "MultiPolygon":
                    polygons = try members.decode([[[[Double]]]].self, forKey: .coordinates)
                default: break
                }
            } catch let error as DecodingError {
                unreadable = MunicipalityReader.path(error.codingPath)
            }
        }
    }
}

extension DecodingError {
    fileprivate var codingPath: [any CodingKey] {
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context),
            .keyNotFound(_, let context), .dataCorrupted(let context):
            context.codingPath
        @unknown default: []
        }
    }
}
