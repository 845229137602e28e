/// A part of a zone where the disc time is shorter or some exemptions are not valid.
public struct SubArea: Hashable, Sendable {
    public let code: ZoneCode
    public let name: String
    /// Longest stay on the disc, in minutes.
    public let discMinutes: Int
    /// Kinds of rights that do not hold here.
    public let excludedKinds: Set<ParkingRight.Kind>
    /// Which one counts where several lie over each other: the highest.
    public let priority: Int
    public let shape: GeoShape

    /// Makes a part of a zone.
    public init(
        code: ZoneCode,
        name: String,
        discMinutes: Int,
        excludedKinds: Set<ParkingRight.Kind>,
        priority: Int,
        shape: GeoShape
    ) {
        self.code = code
        self.name = name
        self.discMinutes = discMinutes
        self.excludedKinds = excludedKinds
        self.priority = priority
        self.shape = shape
    }
}
