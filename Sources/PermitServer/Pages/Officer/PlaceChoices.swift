import Permits

/// Where an officer can say they are, and what they chose.
struct PlaceChoices: Sendable {
    let spots: [PadView.Choice]
    let kinds: [PadView.Choice]
    let themes: [PadView.Choice]
    /// The place in a few words; nil until it is chosen.
    let summary: String?
    let isGPS: Bool
    let gps: String
    let theme: String

    init(_ zones: [Zone], _ place: PatrolPlace, _ call: PageCall) {
        let spots = zones.flatMap { zone in
            [(zone.code.text, "\(zone.code.text) \(zone.name)")]
                + zone.subAreas.map { part in
                    ("\(zone.code.text)/\(part.code.text)", "\(part.code.text) \(part.name)")
                }
        }
        self.spots = spots.map { code, name in
            PadView.Choice(value: code, label: name, isChosen: code == place.spot)
        }
        kinds = PlateCheckReader.places.map { word, _ in
            PadView.Choice(
                value: word,
                label: call.word("place.\(word)"),
                isChosen: word == place.kind
            )
        }
        themes = PatrolPlace.Theme.allCases.map { theme in
            PadView.Choice(
                value: theme.rawValue,
                label: call.word("theme.\(theme.rawValue)"),
                isChosen: theme == place.theme
            )
        }
        isGPS = place.spot == PatrolPlace.gps
        gps = PatrolPlace.gps
        theme = place.theme.rawValue
        let spot = isGPS ? call.word("check.gps") : self.spots.first { $0.isChosen }?.label
        let kind = call.word("place.\(place.kind)").lowercased()
        summary = spot.map { "\($0), \(kind)" }
    }
}
