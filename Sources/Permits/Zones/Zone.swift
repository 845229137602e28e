/// A blue zone (parking-disc zone): signs E10 and E11, a sub-plate and a traffic decision.
public struct Zone: Hashable, Sendable {
    public let code: ZoneCode
    public let name: String
    /// Number and date of the traffic decision, its legal source (BABW article 12 and 14).
    public let trafficDecision: String
    /// Longest stay on the disc, in minutes.
    public let discMinutes: Int
    public let hours: ZoneHours
    /// Which one counts where several lie over each other: the highest.
    public let priority: Int
    public let shape: GeoShape
    public let subAreas: [SubArea]

    /// Makes a zone.
    public init(
        code: ZoneCode,
        name: String,
        trafficDecision: String,
        discMinutes: Int,
        hours: ZoneHours,
        priority: Int = 0,
        shape: GeoShape,
        subAreas: [SubArea]
    ) {
        self.code = code
        self.name = name
        self.trafficDecision = trafficDecision
        self.discMinutes = discMinutes
        self.hours = hours
        self.priority = priority
        self.shape = shape
        self.subAreas = subAreas
    }

    /// The sub-area with this code.
    public func subArea(_ code: ZoneCode) -> SubArea? {
        subAreas.first { $0.code == code }
    }
}
