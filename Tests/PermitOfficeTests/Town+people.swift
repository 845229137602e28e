import PermitOffice
import Permits
import Registers

/// Somebody who lives in the town and keeps a car.
struct Resident: Sendable {
    let bsn: String
    let name: String
    let address: Address
    let car: LicensePlate

    var holder: Holder { .citizen(bsn: bsn) }
    var caller: Caller { .citizen(bsn: bsn) }
}

extension Town {
    /// Who lives here and has this car, by number; a vehicle of another kind when one is named.
    func resident(
        _ number: Int = 0,
        at address: Address = julianabaan(1),
        kind: VehicleKind = .passengerCar,
        wheels: Int? = 4
    ) -> Resident {
        let resident = Resident(
            bsn: String(990_000_000 + number),
            name: "Bewoner \(number)",
            address: address,
            car: Plates.dutch(number)
        )
        world.put(RegisteredPerson(name: resident.name, address: address), bsn: resident.bsn)
        let vehicle = RegisteredVehicle(
            kind: kind,
            wheels: wheels,
            isCamper: false,
            keeper: resident.holder
        )
        world.put(vehicle, plate: resident.car)
        return resident
    }

    /// Applies for this resident and the resident's own car.
    func apply(
        _ resident: Resident,
        for product: ProductKind = .resident,
        changing change: (inout ApplicationRequest) -> Void = { _ in }
    ) async throws -> PermitApplication {
        var request = ApplicationRequest(product: product, holder: resident.holder)
        request.plate = product == .visitorScheme ? nil : resident.car
        change(&request)
        return try await office.apply(request, by: resident.caller)
    }

    /// The payment provider says that this was paid.
    func pay(_ application: PermitApplication) async throws {
        try await pay(application.caseNumber)
    }

    /// The same for the payment with this reference; nothing when there is none.
    func pay(_ reference: String, isPaid: Bool = true, cents: Int? = nil) async throws {
        guard let attempt = try await office.paymentAttempt(of: reference) else { return }
        world.report(
            payment: attempt.providerId,
            amountCents: cents ?? attempt.amountCents,
            isPaid: isPaid
        )
        try await office.receivePayment(attempt.providerId)
    }

    /// Applies and pays; the application afterwards.
    func applyAndPay(
        _ resident: Resident,
        for product: ProductKind = .resident
    ) async throws -> PermitApplication {
        let application = try await apply(resident, for: product)
        try await pay(application)
        return try await again(application)
    }

    /// An application as it is now.
    func again(_ application: PermitApplication) async throws -> PermitApplication {
        try await office.application(application.reference, for: clerk) ?? application
    }
}

/// A front door in VBN.
func julianabaan(_ number: Int) -> Address {
    door("Julianabaan", number, "2271AA")
}

/// A front door in a street of the town.
func door(_ street: String, _ number: Int, _ postcode: String, letter: String = "") -> Address {
    Address(
        street: street,
        houseNumber: number,
        letter: letter,
        postcode: postcode,
        town: "Voorburg"
    )
}
