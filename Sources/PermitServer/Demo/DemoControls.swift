import PermitOffice
import Permits

/// What a demonstration may do to the world outside; wired to the made-up registers by whoever
/// starts it.
public struct DemoControls: Sendable {
    /// Adds or replaces a person.
    public let putPerson: @Sendable (RegisteredPerson, _ bsn: String) -> Void
    /// Adds or replaces a company.
    public let putCompany: @Sendable (RegisteredCompany, _ kvk: String) -> Void
    /// Adds or replaces a vehicle.
    public let putVehicle: @Sendable (RegisteredVehicle, LicensePlate) -> Void
    /// Makes the provider tell that this payment was paid, or that it failed.
    public let reportPayment: @Sendable (_ id: String, _ amountCents: Int, _ isPaid: Bool) -> Void
    /// Makes a register fail; false when there is no such register or condition.
    public let setCondition: @Sendable (_ register: String, _ condition: String) -> Bool
    /// Whom the pages offer to log in as.
    public let people: DemoPeople
    /// Every message sent so far, and when.
    public let messages: @Sendable () -> [(message: OutgoingMessage, at: Instant)]

    /// Brings the controls together.
    public init(
        putPerson: @escaping @Sendable (RegisteredPerson, String) -> Void,
        putCompany: @escaping @Sendable (RegisteredCompany, String) -> Void,
        putVehicle: @escaping @Sendable (RegisteredVehicle, LicensePlate) -> Void,
        reportPayment: @escaping @Sendable (String, Int, Bool) -> Void,
        setCondition: @escaping @Sendable (String, String) -> Bool,
        people: DemoPeople,
        messages: @escaping @Sendable () -> [(message: OutgoingMessage, at: Instant)]
    ) {
        self.putPerson = putPerson
        self.putCompany = putCompany
        self.putVehicle = putVehicle
        self.reportPayment = reportPayment
        self.setCondition = setCondition
        self.people = people
        self.messages = messages
    }
}
