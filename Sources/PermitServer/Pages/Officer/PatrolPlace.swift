import HTTPTypes
import Permits

/// What a device remembers between two plates: where its officer walks and how the screen looks.
///
/// Nothing of it is about a person or a plate.
struct PatrolPlace: Sendable, Equatable {
    /// How the screen is to look.
    enum Theme: String, CaseIterable, Sendable {
        /// As the device has it.
        case own = "zelf"
        case sun = "zon"
        case night = "nacht"
    }

    /// A zone, and a part of it after a slash; `gps` for where the device is; nil until chosen.
    let spot: String?
    /// A word of ``PlateCheckReader/places``.
    let kind: String
    let theme: Theme

    /// The word for where the device says it is.
    static let gps = "gps"

    /// What a form says.
    init(_ values: [String: String]) {
        spot = values["plek"].flatMap { Self.isSpot($0) ? $0 : nil }
        kind = Self.kind(values["plaats"])
        theme = values["beeld"].flatMap(Theme.init) ?? .own
    }

    /// What the device remembers.
    init(_ headers: HTTPFields) {
        let parts =
            SessionCookie.value(.patrol, in: headers)?
            .split(separator: ".", omittingEmptySubsequences: false).map(String.init) ?? []
        guard parts.count == 3 else {
            self.init([:])
            return
        }
        self.init(["plek": parts[0], "plaats": parts[1], "beeld": parts[2]])
    }

    /// What the device is to remember; nil when nothing was chosen yet.
    var cookie: String? {
        guard spot != nil || theme != .own else { return nil }
        return "\(spot ?? "").\(kind).\(theme.rawValue)"
    }

    /// The zone; nil when none is chosen.
    var zone: ZoneCode? { codes.first.flatMap { ZoneCode($0) } }

    /// The part of the zone.
    var subArea: ZoneCode? { codes.count == 2 ? ZoneCode(codes[1]) : nil }

    private var codes: [String] {
        guard let spot, spot != Self.gps else { return [] }
        return spot.split(separator: "/").map(String.init)
    }

    private static func kind(_ word: String?) -> String {
        PlateCheckReader.places.map(\.key).first { $0 == word } ?? "blauweStreep"
    }

    private static func isSpot(_ text: String) -> Bool {
        if text == gps { return true }
        let codes = text.split(separator: "/", omittingEmptySubsequences: false)
        return (1...2).contains(codes.count) && codes.allSatisfy { ZoneCode(String($0)) != nil }
    }
}
