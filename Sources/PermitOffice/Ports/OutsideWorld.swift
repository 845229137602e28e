/// Everything outside the process that the office talks to.
public struct OutsideWorld: Sendable {
    public let persons: any PopulationRegister
    public let companies: any CompanyRegister
    public let addresses: any AddressRegister
    public let vehicles: any VehicleRegister
    public let payments: any PaymentProvider
    public let messages: any MessageDelivery
    /// What makes PDF of letters; nil where nothing does.
    public let printer: (any LetterPrinter)?

    /// Brings the adapters together.
    public init(
        persons: any PopulationRegister,
        companies: any CompanyRegister,
        addresses: any AddressRegister,
        vehicles: any VehicleRegister,
        payments: any PaymentProvider,
        messages: any MessageDelivery,
        printer: (any LetterPrinter)? = nil
    ) {
        self.persons = persons
        self.companies = companies
        self.addresses = addresses
        self.vehicles = vehicles
        self.payments = payments
        self.messages = messages
        self.printer = printer
    }
}
