import Permits

/// What the vehicle register tells about a plate.
public struct RegisteredVehicle: Hashable, Sendable {
    public let kind: VehicleKind
    public let wheels: Int?
    public let isCamper: Bool
    /// The registered keeper; nil when the register does not tell.
    public let keeper: Holder?

    /// Makes an answer.
    public init(kind: VehicleKind, wheels: Int?, isCamper: Bool, keeper: Holder?) {
        self.kind = kind
        self.wheels = wheels
        self.isCamper = isCamper
        self.keeper = keeper
    }
}
