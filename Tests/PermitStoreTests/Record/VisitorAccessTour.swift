import Permits
import PermitStore

/// The part of the tour along everything with which others than the holder use a scheme.
struct VisitorAccessTour {
    static let code = "7K3FM0QX22TD"
    static let calendar = "ag_geheimAdresVanDeAgenda"
    static let secret = "gl_geheimeSleutelVanDeGastlink"

    private let page = PageRange(number: 1, size: 10)

    func walk(_ change: inout RecordChange) throws {
        let scheme = try change.issue(
            try Examples.exemption(.visitorScheme, of: Examples.company)
        )
        try fill(&change, scheme)
        try visitPlates(&change, of: scheme)
        try visitDelegates(&change, of: scheme)
        try visitGuests(&change, of: scheme)
        try visitTelephone(&change, of: scheme)
        _ = try change.record.calendarFeed(of: scheme)
        _ = try change.record.scheme(calendarSecret: Self.calendar)
        try visitOutages(&change)
        try change.eraseVisitorAccess(of: scheme)
    }

    /// Something personal in each table.
    func fill(_ change: inout RecordChange, _ scheme: Exemption) throws {
        _ = try change.save(try Examples.plate("GB000F"), named: "Tantebets", for: scheme)
        _ = try change.invite(
            "Buurvrouwkoos",
            code: Self.code,
            until: change.now.adding(minutes: 60),
            to: scheme
        )
        _ = try change.makeGuestLink(
            secret: Self.secret,
            named: "Feestlink",
            needsApproval: true,
            validUntil: change.now.adding(minutes: 600),
            uses: 4,
            for: scheme
        )
        guard let link = try change.record.guestLink(secret: Self.secret)?.link,
            let number = LineNumber(serial: 1_724_567)
        else { throw StoreFault.corrupt }
        _ = try change.ask(
            try Examples.plate("GB000F"),
            named: "Gastpiet",
            until: nil,
            by: link,
            of: scheme
        )
        try change.setTelephone(number, change.record.kept, for: scheme)
        try change.makeCalendarFeed(secret: Self.calendar, for: scheme)
        try change.note(
            Outage(
                reference: .random(),
                cause: .reported,
                start: change.now,
                end: nil,
                text: "KPN-kabel"
            )
        )
    }

    /// The budget year of a scheme in the middle of its validity.
    func year(of exemption: Exemption) throws -> BudgetYear {
        guard let scheme = exemption.scheme else { throw StoreFault.corrupt }
        return BudgetYear(
            of: scheme,
            at: Examples.now,
            isCalendarYear: false,
            clock: CivilClock(firstOffset: 0, changes: [])
        )
    }

    private func visitPlates(_ change: inout RecordChange, of scheme: Exemption) throws {
        for saved in try change.record.savedPlates(of: scheme) {
            try change.rename(saved, to: "Oma")
            if let saved = try change.record.savedPlate(saved.reference, of: scheme) {
                try change.drop(saved)
            }
        }
    }

    private func visitDelegates(_ change: inout RecordChange, of scheme: Exemption) throws {
        let now = change.now
        guard let found = try change.record.invitation(code: Self.code, at: now) else {
            throw StoreFault.corrupt
        }
        try change.accept(found.delegate, by: Examples.resident)
        let record = change.record
        _ = try record.delegations(of: Examples.resident, page: page)
        _ = try record.delegation(found.delegate.reference, of: Examples.resident)
        _ = try record.delegate(found.delegate.reference, of: scheme)
        _ = try record.isDelegate(Examples.resident, of: scheme)
        for delegate in try record.delegates(of: scheme, at: now) { try change.end(delegate) }
        try change.eraseInvitations(expiredBy: now)
    }

    private func visitGuests(_ change: inout RecordChange, of scheme: Exemption) throws {
        let now = change.now
        guard let link = try change.record.guestLinks(of: scheme, at: now).first else {
            throw StoreFault.corrupt
        }
        _ = try change.record.guestLink(link.reference, of: scheme)
        let plate = try Examples.plate("HK000J")
        for _ in 0..<2 {
            _ = try change.ask(plate, named: nil, until: nil, by: link, of: scheme)
        }
        try change.register(try Examples.session(), name: nil, under: scheme)
        let visit = try change.record.visits(of: scheme, after: now).first
        let waiting = try change.record.openGuestRequests(of: scheme, at: now, page: page)
        _ = try change.record.guestRequest(of: plate, until: nil, by: link, since: now)
        try change.approve(waiting[0], with: visit)
        try change.decline(waiting[1])
        _ = try change.record.guestRequest(waiting[0].reference, of: scheme)
        _ = try change.record.guestRequest(waiting[0].reference, by: link)
        _ = try change.record.visit(after: waiting[0], of: scheme)
        _ = try change.lapseGuestRequests(expiredBy: now.adding(minutes: 10_000))
        try change.end(link)
        try change.eraseGuestRequests(settledBy: now)
        try change.eraseGuestLinks(endedBy: now)
    }

    private func visitTelephone(_ change: inout RecordChange, of scheme: Exemption) throws {
        guard let access = try change.record.telephoneAccess(of: scheme) else {
            throw StoreFault.corrupt
        }
        _ = try change.record.telephoneAccess(number: access.number)
        try change.set(access.lock.failing(at: change.now), of: scheme)
    }

    private func visitOutages(_ change: inout RecordChange) throws {
        let record = change.record
        let after = change.now.adding(minutes: 1)
        for outage in try record.outages(from: change.now, until: after, page: page) {
            _ = try record.outage(outage.reference)
            try change.end(outage, at: after)
        }
        try change.beat(at: change.now)
        _ = try record.heartbeat()
        try change.rest()
    }
}

extension Record {
    /// What is kept of some PIN.
    fileprivate var kept: PinHash.Kept {
        PinHash.Kept(salt: .init(repeating: 7, count: 16), hash: .init(repeating: 9, count: 32))
    }
}
