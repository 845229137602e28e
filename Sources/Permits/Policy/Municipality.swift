/// A municipality and its dated policy; a question about a moment is answered by the version of
/// that moment.
public struct Municipality: Hashable, Sendable {
    public let name: String
    /// Four digits of the statistics office, such as `1916`.
    public let cbsCode: String
    /// Oldest first; never empty.
    public let versions: [PolicyVersion]
    /// How people reach it.
    public var contact = MunicipalityContact()

    /// Makes a municipality; nil without any version.
    public init?(name: String, cbsCode: String, versions: [PolicyVersion]) {
        guard !versions.isEmpty else { return nil }
        self.name = name
        self.cbsCode = cbsCode
        self.versions = versions.sorted { $0.from < $1.from }
    }

    /// The policy of a moment.
    ///
    /// Before the first version nothing was regulated, so the answer is the first version without
    /// its zones.
    public func policy(at moment: Instant, clock: CivilClock) -> PolicyVersion {
        let day = clock.day(of: moment)
        return versions.last { $0.from <= day } ?? beforeAll
    }

    /// Whether any version, past or future, has a zone with this code.
    public func knowsZone(_ code: ZoneCode) -> Bool {
        versions.contains { $0.zone(code) != nil }
    }

    /// Whether any version, past or future, has this part of the zone.
    public func knowsSubArea(_ code: ZoneCode, of zone: ZoneCode) -> Bool {
        versions.contains { $0.zone(zone)?.subArea(code) != nil }
    }

    private var beforeAll: PolicyVersion {
        PolicyVersion(
            from: Day(number: 0),
            zones: [],
            addresses: [],
            addressExceptions: [],
            ownParkingPlaces: [],
            products: [],
            confidenceMin: versions[0].confidenceMin,
            retention: versions[0].retention
        )
    }
}
