import PermitOffice
import Permits
import Testing

extension Household {
    private var office: Office { town.office }

    /// Somebody else who may sign visitors on for this household.
    func delegate(_ number: Int = 20) async throws -> Caller {
        let person = Caller.citizen(bsn: String(990_000_000 + number))
        let invited = try await office.invite("Buurvrouw", to: scheme, by: resident.caller)
        let code = try #require(invited.value).code
        _ = try #require(try await office.accept(code: code, by: person).value)
        return person
    }

    /// The secret of a link for visitors.
    func link(
        uses: Int = 1,
        needsApproval: Bool = false,
        until end: Instant = thursday("23:00")
    ) async throws -> (link: GuestLink, secret: String) {
        let wish = GuestLinkWish(
            name: nil,
            needsApproval: needsApproval,
            validUntil: end,
            uses: uses
        )
        let made = try await office.makeGuestLink(wish, under: scheme, by: resident.caller)
        return try #require(made.value)
    }

    /// What a visitor with a secret gets to see.
    func ask(
        _ secret: String,
        _ plate: LicensePlate,
        until end: Instant? = nil
    ) async throws -> Outcome<GuestView> {
        try await office.ask(secret: secret, SessionWish(plate: plate, end: end), named: "Oma")
    }

    /// What waits for the household.
    func waiting() async throws -> [GuestRequest] {
        let page = PageRange(number: 1, size: 100)
        let found = try await office.guestRequests(of: scheme, for: resident.caller, page: page)
        return try #require(found.value)
    }

    /// The number and PIN of the telephone line.
    func telephone() async throws -> (number: String, pin: String) {
        let set = try #require(try await office.setTelephone(of: scheme, by: resident.caller).value)
        return (set.access.number.text, set.pin)
    }
}
