import PermitOffice
import Permits
import Testing

/// A resident with a visitor scheme, as the cases have it: for a year, from the counter.
struct Household: Sendable {
    let town: Town
    let resident: Resident
    let zone: ZoneCode
    let scheme: Reference

    /// Signs a visitor on, from now unless a start is named.
    @discardableResult
    func signOn(
        _ plate: LicensePlate,
        from start: Instant? = nil,
        until end: Instant?,
        named name: String? = nil
    ) async throws -> Outcome<VisitAnswer> {
        try await town.office.register(
            SessionWish(plate: plate, start: start, end: end),
            named: name,
            under: scheme,
            by: resident.caller
        )
    }

    /// Ends a visit now.
    @discardableResult
    func end(_ visit: RegisteredVisit) async throws -> Outcome<VisitAnswer> {
        try await town.office.end(
            visit: visit.visit.reference,
            under: scheme,
            by: resident.caller
        )
    }

    /// The scheme as the household sees it.
    func view() async throws -> SchemeView {
        try #require(try await town.office.scheme(scheme, for: resident.caller))
    }

    /// Every visit that was ever signed on, latest first.
    func visits() async throws -> [Visit] {
        let page = PageRange(number: 1, size: 1000)
        let visits = try await town.office.visits(of: scheme, for: resident.caller, page: page)
        return try #require(visits.value)
    }

    /// What is left of the budget.
    func balance() async throws -> Int {
        try await view().balanceMinutes
    }
}

extension Town {
    /// A household with a scheme in this zone.
    func household(
        _ number: Int = 0,
        at address: Address = julianabaan(1),
        in code: String = "VBN",
        until end: Instant = at("2027-03-01T00:00+01:00")
    ) async throws -> Household {
        let resident = resident(number, at: address)
        let issued = try await office.issue(
            CounterIssue(
                product: .visitorScheme,
                zone: zone(code),
                plate: nil,
                validity: period(at("2026-03-01T00:00+01:00"), end),
                holder: resident.holder
            ),
            by: clerk
        )
        return Household(
            town: self,
            resident: resident,
            zone: zone(code),
            scheme: issued.exemption.exemption.reference
        )
    }
}
