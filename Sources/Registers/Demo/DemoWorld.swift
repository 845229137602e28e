import PermitOffice
import Permits
import Synchronization

/// The world outside, made up inside the process: every register answers, and any of them can be
/// made to fail.
///
/// Starts afresh each time.
public final class DemoWorld: Sendable {
    /// A register or service that can be made to fail.
    public enum Service: String, CaseIterable, Sendable {
        case brp, bag, rdw, betaling, mail
    }

    /// How a service is doing.
    public enum Condition: String, CaseIterable, Sendable {
        case off = "uit"
        case slow = "traag"
        case failing = "fout"
        case well = "goed"
    }

    /// A service that was made to fail.
    public struct Unreachable: Error {}

    /// A message that was delivered, and when.
    public struct SentMessage: Sendable {
        public let message: OutgoingMessage
        public let at: Instant
    }

    struct State {
        var persons: [String: RegisteredPerson] = [:]
        var companies: [String: RegisteredCompany] = [:]
        var vehicles: [String: RegisteredVehicle] = [:]
        var payments: [String: PaymentStanding] = [:]
        var refunds: [String: RefundOrder] = [:]
        var conditions: [Service: Condition] = [:]
        var sent: [SentMessage] = []
    }

    let state = Mutex(State())
    let clock: OfficeClock
    private static let slowness = Duration.seconds(2)

    /// Makes an empty world whose messages carry the time of this clock.
    public init(clock: OfficeClock) {
        self.clock = clock
    }

    /// Adds or replaces a person.
    public func put(_ person: RegisteredPerson, bsn: String) {
        state.withLock { $0.persons[bsn] = person }
    }

    /// Adds or replaces a company.
    public func put(_ company: RegisteredCompany, kvk: String) {
        state.withLock { $0.companies[kvk] = company }
    }

    /// Adds or replaces a vehicle.
    public func put(_ vehicle: RegisteredVehicle, plate: LicensePlate) {
        state.withLock { $0.vehicles[plate.text] = vehicle }
    }

    /// Sets how a service is doing.
    public func set(_ service: Service, to condition: Condition) {
        state.withLock { $0.conditions[service] = condition }
    }

    /// Every message delivered so far, oldest first.
    public var sentMessages: [SentMessage] {
        state.withLock { $0.sent }
    }

    func answer<Answer: Sendable>(
        _ service: Service,
        _ body: @Sendable (inout State) -> Answer
    ) async throws -> Answer {
        switch state.withLock({ $0.conditions[service] ?? .well }) {
        case .off, .failing: throw Unreachable()
        case .slow: try await Task.sleep(for: Self.slowness)
        case .well: break
        }
        return state.withLock { body(&$0) }
    }
}

extension DemoWorld: PopulationRegister, CompanyRegister, AddressRegister, VehicleRegister {
    /// The person, when one was added.
    public func person(bsn: String) async throws -> RegisteredPerson? {
        try await answer(.brp) { $0.persons[bsn] }
    }

    /// The company, when one was added.
    public func company(kvk: String) async throws -> RegisteredCompany? {
        try await answer(.brp) { $0.companies[kvk] }
    }

    /// Every address exists here; one outside the ranges of the municipality file lies outside
    /// every zone.
    public func knows(_ address: Address) async throws -> Bool {
        try await answer(.bag) { _ in true }
    }

    /// The vehicle, when one was added.
    public func vehicle(_ plate: LicensePlate) async throws -> RegisteredVehicle? {
        try await answer(.rdw) { $0.vehicles[plate.text] }
    }
}

extension DemoWorld: MessageDelivery {
    /// Keeps the message to be looked at.
    public func deliver(_ message: OutgoingMessage) async throws {
        let at = clock.now()
        try await answer(.mail) { $0.sent.append(SentMessage(message: message, at: at)) }
    }
}

extension OutsideWorld {
    /// The world that is made up.
    public init(_ demo: DemoWorld, printer: (any LetterPrinter)? = nil) {
        self.init(
            persons: demo,
            companies: demo,
            addresses: demo,
            vehicles: demo,
            payments: demo,
            messages: demo,
            printer: printer
        )
    }
}
