import PermitOffice
import Permits

/// The world outside before any register is connected: nothing answers, so nothing is granted or
/// refused on unverified facts, every application goes to a person and messages wait.
public struct Unconnected: Sendable {
    /// No register of this kind is connected.
    public struct NoRegister: Error {}

    /// Makes it.
    public init() {}
}

extension Unconnected: PopulationRegister, CompanyRegister, AddressRegister, VehicleRegister {
    /// Nobody answers.
    public func person(bsn: String) async throws -> RegisteredPerson? { throw NoRegister() }
    /// Nobody answers.
    public func company(kvk: String) async throws -> RegisteredCompany? { throw NoRegister() }
    /// Nobody answers.
    public func knows(_ address: Address) async throws -> Bool { throw NoRegister() }
    /// Nobody answers.
    public func vehicle(_ plate: LicensePlate) async throws -> RegisteredVehicle? {
        throw NoRegister()
    }
}

extension Unconnected: PaymentProvider, MessageDelivery {
    /// Nobody answers.
    public func open(_ order: PaymentOrder) async throws -> PaymentPage { throw NoRegister() }
    /// Nobody answers.
    public func standing(of id: String) async throws -> PaymentStanding { throw NoRegister() }
    /// Nobody answers.
    public func refund(_ order: RefundOrder) async throws { throw NoRegister() }
    /// None: letters wait.
    public var channels: Set<LetterChannel> { [] }
    /// Nobody answers.
    public func deliver(_ message: OutgoingMessage) async throws { throw NoRegister() }
}

extension OutsideWorld {
    /// The world before any register is connected.
    public init(_ world: Unconnected) {
        self.init(
            persons: world,
            companies: world,
            addresses: world,
            vehicles: world,
            payments: world,
            messages: world
        )
    }
}
