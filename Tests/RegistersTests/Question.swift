import PermitOffice
import Permits
import Registers
import Testing

/// One question of each adapter, so that all of them meet the same faults.
enum Question: String, CaseIterable, Sendable {
    case persons, buildings, addressSearch, vehicles, companies, payPage, standing, refund

    static let bsn = "999990019"
    static let kvk = "90004749"
    static let door = Address(
        street: "Julianabaan",
        houseNumber: 1,
        letter: "A",
        postcode: "2271AA",
        town: "Voorburg"
    )

    /// Asks it; what comes back does not matter here.
    func ask(over connection: RegisterConnection) async throws {
        switch self {
        case .persons: _ = try await PersonsRegister(connection).person(bsn: Self.bsn)
        case .buildings: _ = try await BuildingsRegister(connection).knows(Self.door)
        case .addressSearch: _ = try await AddressSearch(connection).knows(Self.door)
        case .vehicles: _ = try await VehicleData(connection).vehicle(Self.plate())
        case .companies: _ = try await TradeRegister(connection).company(kvk: Self.kvk)
        case .payPage:
            _ = try await Self.payments(connection).open(
                PaymentOrder(key: "2026-000001-1", reference: "2026-000001", amountCents: 3900)
            )
        case .standing: _ = try await Self.payments(connection).standing(of: "tr_1")
        case .refund:
            try await Self.payments(connection).refund(
                RefundOrder(key: "key", payment: "tr_1", amountCents: 3900)
            )
        }
    }

    static func plate(_ text: String = "HK000J", _ country: String = "NL") throws -> LicensePlate {
        try LicensePlate(text, country: try #require(CountrySign(country)))
    }

    static func payments(_ connection: RegisterConnection) -> PaymentService {
        PaymentService(
            connection,
            returnAddress: "https://parkeren.example/betaald",
            messageAddress: "https://parkeren.example/v1/betaalmeldingen"
        )
    }
}
