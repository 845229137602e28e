import Permits

extension APIDescription {
    /// The description for a municipality: its zones, past and future ones too, are the values
    /// that a zone may have.
    init(_ municipality: Municipality) {
        var subAreas: [String: Set<String>] = [:]
        for zone in municipality.versions.flatMap(\.zones) {
            subAreas[zone.code.text, default: []].formUnion(zone.subAreas.map(\.code.text))
        }
        let areas = subAreas.sorted { $0.key < $1.key }.map {
            Area(code: $0.key, subAreas: $0.value.sorted())
        }
        self.init(areas: areas, countrySigns: CountrySign.all)
    }
}
