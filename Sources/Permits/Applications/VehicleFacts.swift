/// What the vehicle register knows about a plate (RDW).
public struct VehicleFacts: Codable, Hashable, Sendable {
    /// Who the registered keeper is, seen from the applicant.
    public enum Keeper: String, Codable, Hashable, Sendable {
        case applicant, someoneElse, unknown
    }

    public let kind: VehicleKind
    /// Number of wheels; nil when the register does not say.
    public let wheels: Int?
    public let keeper: Keeper
    /// Whether the register calls it a camper.
    public let isCamper: Bool

    /// Makes a set of facts.
    public init(kind: VehicleKind, wheels: Int?, keeper: Keeper, isCamper: Bool = false) {
        self.kind = kind
        self.wheels = wheels
        self.keeper = keeper
        self.isCamper = isCamper
    }

    /// Whether the disc duty binds it: a motor vehicle on more than two wheels
    /// (RVV 1990 article 25(2) and 2a).
    public var needsDisc: Bool {
        switch kind {
        case .passengerCar, .van, .microcar: (wheels ?? 4) > 2
        case .motorcycle: (wheels ?? 2) > 2
        case .moped, .disabledVehicle, .trailer: false
        }
    }
}
