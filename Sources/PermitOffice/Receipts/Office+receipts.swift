import Permits
import PermitStore

// What a scan is told about a plate, for whoever has the right: by the same judge, from the same
// rows. Only the rights of the household itself are told of, so that a plate that was sold, or a
// visitor's, tells nothing about anyone else: with no other rights on the plate the receipt says
// what the scan says, to the letter. Everything is read in one transaction, so that the version on
// the receipt is the one that answered.

extension Office {
    /// A receipt about the plate of an exemption, if the caller may see it.
    public func receipt(
        _ wish: ReceiptWish,
        for reference: Reference,
        by caller: Caller
    ) async throws -> Outcome<Receipt> {
        let now = clock.now()
        return try await register.store.read { record in
            guard let exemption = try record.exemption(reference),
                caller.mayHandle(exemption.holder)
            else { return .notFound }
            guard exemption.scheme == nil else { return .refused(.noPlate) }
            let moment = wish.moment ?? now
            guard let plate = try wish.plate ?? plate(of: exemption, at: moment, in: record) else {
                return .refused(.receipt(.plateUnknown))
            }
            let own = try record.references(of: plate, heldBy: exemption.holder)
            guard own.contains(exemption.reference) else {
                return .refused(.receipt(.notOwnPlate))
            }
            return try receipt(wish, plate, exemption.zone, RightsShare(own), in: record, now)
        }
    }

    /// A receipt about the plate of a visit, if the caller may see the visit.
    ///
    /// A delegate is told of this visit alone, and only until it is over.
    public func receipt(
        _ wish: ReceiptWish,
        forVisit visit: Reference,
        of scheme: Reference,
        by caller: Caller
    ) async throws -> Outcome<Receipt> {
        let now = clock.now()
        return try await register.store.read { record in
            guard let exemption = try record.exemption(scheme),
                let role = try role(of: caller, at: exemption, in: record),
                let visit = try record.visit(visit, of: exemption)
            else { return .notFound }
            guard role.may(visit.end > now ? .look : .lookBack) else {
                return .refused(.roleMayNot)
            }
            guard let plate = visit.plate else { return .refused(.receipt(.plateUnknown)) }
            let own =
                try role == .delegate
                ? [visit.reference] : record.references(of: plate, heldBy: exemption.holder)
            return try receipt(wish, plate, exemption.zone, RightsShare(own), in: record, now)
        }
    }

    /// A receipt for the visitor who made a request by this link.
    ///
    /// It tells of the visit as far as the visitor asked for it: a longer one would tell that the
    /// household signed the plate on.
    public func receipt(
        _ wish: ReceiptWish,
        secret: String,
        request: Reference
    ) async throws -> Outcome<Receipt> {
        let now = clock.now()
        return try await register.store.read { record in
            guard let (link, scheme) = try record.guestLink(secret: secret),
                let request = try record.guestRequest(request, by: link)
            else { return .refused(.secretNotValid) }
            let visit = try record.visit(after: request, of: scheme)
            var waiting: LicensePlate?
            if case .open(let plate, _) = request.state { waiting = plate }
            guard let plate = visit?.plate ?? waiting else {
                return .refused(.receipt(.plateUnknown))
            }
            let share = RightsShare(
                Set([visit?.reference].compactMap(\.self)),
                within: Period(from: request.askedAt, until: request.wantedUntil ?? .distantFuture)
            )
            return try receipt(wish, plate, scheme.zone, share, in: record, now)
        }
    }

    private func receipt(
        _ wish: ReceiptWish,
        _ plate: LicensePlate,
        _ zone: ZoneCode?,
        _ share: RightsShare,
        in record: Record,
        _ now: Instant
    ) throws -> Outcome<Receipt> {
        guard let zone = wish.zone ?? zone else { return .refused(.receipt(.zoneNeeded)) }
        let check = PlateCheck(
            plate: plate,
            spot: .zone(zone, subArea: wish.subArea),
            moment: wish.moment ?? now
        )
        let result = try checkDesk.check(check, asOf: wish.state, telling: share, in: record)
        return .done(Receipt(check: check, result: result, issuedAt: now))
    }

    /// The plate that is covered at a moment, or is covered next, or was last.
    private func plate(
        of exemption: Exemption,
        at moment: Instant,
        in record: Record
    ) throws -> LicensePlate? {
        let held = try record.heldRights(of: exemption)
        let right = held.first { $0.right.period.end > moment } ?? held.last
        return try right?.plate ?? record.plateChanges(of: exemption).last?.plate
    }
}
