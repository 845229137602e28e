import PermitOffice
import Permits
import PlateIndex
import Testing

/// A resident with an exemption that was applied for and paid.
struct Holding: Sendable {
    let town: Town
    let resident: Resident
    let exemption: Reference
    let application: PermitApplication

    /// Another plate for good.
    func change(
        to number: Int,
        from start: Instant,
        by caller: Caller? = nil
    ) async throws -> Outcome<ExemptionView> {
        try await ask(number, from: start, until: nil, by: caller)
    }

    /// Another plate for a while.
    func lend(
        _ number: Int,
        from start: Instant,
        until end: Instant
    ) async throws -> Outcome<ExemptionView> {
        try await ask(number, from: start, until: end, by: nil)
    }

    /// Calls a change off.
    func callOff(
        _ change: Reference,
        by caller: Caller? = nil
    ) async throws -> Outcome<ExemptionView> {
        try await town.office.callOff(
            plateChange: change,
            of: exemption,
            ifVersion: nil,
            by: caller ?? resident.caller
        )
    }

    /// The exemption as its holder sees it.
    func view() async throws -> ExemptionView {
        try #require(try await town.office.exemption(exemption, for: resident.caller))
    }

    /// The pieces of the timeline, to compare.
    func timeline() async throws -> [PlateStretch] {
        try await view().timeline.map { PlateStretch(plate: $0.plate, period: $0.right.period) }
    }

    private func ask(
        _ number: Int,
        from start: Instant,
        until end: Instant?,
        by caller: Caller?
    ) async throws -> Outcome<ExemptionView> {
        try await town.office.change(
            plateOf: exemption,
            to: Plates.dutch(number),
            from: start,
            until: end,
            ifVersion: nil,
            by: caller ?? resident.caller
        )
    }
}

extension Town {
    /// Somebody who applied for an exemption and paid for it, now.
    func holding(
        _ number: Int = 0,
        at address: Address = julianabaan(1)
    ) async throws -> Holding {
        let resident = resident(number, at: address)
        let application = try await applyAndPay(resident)
        return Holding(
            town: self,
            resident: resident,
            exemption: try #require(application.exemption),
            application: application
        )
    }
}

extension Holding {
    /// Asks to renew the exemption.
    func renew() async throws -> Outcome<PermitApplication> {
        try await town.office.renew(exemption, by: resident.caller)
    }
}

extension Town {
    /// The exemption under which a plate is covered, nil when it is not.
    func heldRight(
        _ plate: LicensePlate,
        in zone: ZoneCode,
        at moment: Instant
    ) -> Reference? {
        let held = office.register.index.rights(of: plate).first {
            $0.zone == zone && $0.period.contains(moment)
        }
        return held?.reference
    }
}
