import Permits
import PermitStore

extension Office {
    /// Gives an exemption another plate from one instant on, or for a while: at every moment
    /// exactly one plate is covered.
    public func change(
        plateOf reference: Reference,
        to plate: LicensePlate,
        from moment: Instant?,
        until end: Instant?,
        ifVersion version: Int?,
        by caller: Caller
    ) async throws -> Outcome<ExemptionView> {
        let wish = PlateWish(plate: plate, from: moment, until: end)
        let vehicle = try await vehicle(of: wish, for: reference)
        let now = clock.now()
        return try await changing(reference, ifVersion: version, by: caller, at: now) {
            exemption,
            change in
            let plan = try plan(wish, for: exemption, vehicle, by: caller, in: change)
            guard let new = plan.change else {
                return .refused(plan.refusal ?? .exemptionNotValid)
            }
            let changed = try change.change(plateOf: exemption, by: new)
            if !plan.afterwards.isEmpty {
                try change.open(
                    .checkAfterwards,
                    on: changed,
                    reasons: plan.afterwards.map(WorkReason.ground),
                    dueBy: civil.day(of: now).adding(days: Self.checkDays)
                )
            }
            return .done(changed)
        }
    }

    /// What a change of plate would come to; nothing is recorded.
    public func preview(
        _ wish: PlateWish,
        for reference: Reference,
        by caller: Caller
    ) async throws -> PlateChangePlan? {
        let vehicle = try await vehicle(of: wish, for: reference)
        let now = clock.now()
        return try await register.store.read { record in
            guard let exemption = try record.exemption(reference),
                caller.mayHandle(exemption.holder)
            else { return nil }
            return try plan(wish, for: exemption, vehicle, by: caller, in: record, at: now)
        }
    }

    /// Calls off a change that has not begun; the timeline is as if it had never been planned.
    public func callOff(
        plateChange change: Reference,
        of reference: Reference,
        ifVersion version: Int?,
        by caller: Caller
    ) async throws -> Outcome<ExemptionView> {
        let now = clock.now()
        return try await changing(reference, ifVersion: version, by: caller, at: now) {
            exemption,
            record in
            guard let found = try record.record.plateChange(change, of: exemption) else {
                return .notFound
            }
            if found.calledOffAt != nil { return .refused(.alreadyClosed) }
            guard now < found.start else { return .refused(.alreadyBegun) }
            return .done(try record.callOff(found, of: exemption))
        }
    }

    /// A page of the changes of an exemption's plate, newest first; nil when the caller may not
    /// see it.
    ///
    /// One more than the page holds means that there is a next one.
    public func plateChanges(
        of reference: Reference,
        for caller: Caller,
        page: PageRange
    ) async throws -> [PlateChangeView]? {
        let now = clock.now()
        return try await register.store.read { record in
            guard let exemption = try record.exemption(reference),
                caller.mayHandle(exemption.holder)
            else { return nil }
            let all = try record.plateChanges(of: exemption).filter { $0.wish != nil }
            let parts = PlateTimeline.parts(
                of: all.compactMap(\.wish?.period),
                within: try record.terms(of: exemption)
            )
            let covering = Set(parts.map { all[$0.wish].row })
            return try record.plateChanges(of: exemption, page: page).map {
                PlateChangeView($0, covers: covering.contains($0.row), at: now)
            }
        }
    }
}

extension Office {
    /// Days in which a person looks at what went through without one.
    private static let checkDays = 14

    /// What the vehicle register says about the plate, seen from the holder of the exemption.
    private func vehicle(
        of wish: PlateWish,
        for reference: Reference
    ) async throws -> ApplicationFacts.Vehicle {
        guard let exemption = try await register.store.read({ try $0.exemption(reference) }) else {
            return .none
        }
        var request = ApplicationRequest(product: exemption.product, holder: exemption.holder)
        request.plate = wish.plate
        return await vehicle(of: request)
    }

    private func plan(
        _ wish: PlateWish,
        for exemption: Exemption,
        _ vehicle: ApplicationFacts.Vehicle,
        by caller: Caller,
        in change: RecordChange
    ) throws -> PlateChangePlan {
        try plan(wish, for: exemption, vehicle, by: caller, in: change.record, at: change.now)
    }

    /// Works out what a wish comes to, for a preview and for the change itself.
    private func plan(
        _ wish: PlateWish,
        for exemption: Exemption,
        _ vehicle: ApplicationFacts.Vehicle,
        by caller: Caller,
        in record: Record,
        at now: Instant
    ) throws -> PlateChangePlan {
        let start = wish.from ?? now
        let product =
            policy(at: now).products[exemption.product] ?? Product(kind: exemption.product)
        var facts = ApplicationFacts(product: product)
        facts.vehicle = vehicle
        facts.isPlateElsewhere =
            try record.isPlateElsewhere(wish.plate, than: exemption, at: now)
        let look = VehicleLook(at: facts)
        let new = NewPlateChange(to: wish.plate, from: start, until: wish.until)
        var refusal = refusal(of: wish, from: start, for: exemption, at: now)
        if refusal == nil, look == .needless { refusal = .plateChange(.noDiscNeeded) }
        if refusal == nil, !caller.isCaseWorker {
            refusal = try limit(wish, from: start, for: exemption, product, in: record)
        }
        guard refusal == nil, let new else {
            let stays = try record.timeline(of: exemption)
            let reason = refusal ?? .endsTooEarly
            return PlateChangePlan(timeline: stays, refusal: reason, change: nil, afterwards: [])
        }
        var afterwards: [DecisionReason] = []
        if case .lookAfterwards(let reasons) = look, new.kind == .permanent, !caller.isCaseWorker {
            afterwards = reasons
        }
        return PlateChangePlan(
            timeline: try record.timeline(of: exemption, with: new),
            refusal: nil,
            change: new,
            afterwards: afterwards
        )
    }

    private func refusal(
        of wish: PlateWish,
        from start: Instant,
        for exemption: Exemption,
        at now: Instant
    ) -> OfficeRefusal? {
        if exemption.product == .visitorScheme { return .noPlate }
        if let end = wish.until, end <= start { return .endsTooEarly }
        if start < now { return .backdated }
        let last = exemption.withdrawnFrom ?? exemption.validity.end
        let isInside = start < last && (wish.until ?? last) > exemption.validity.start
        return isInside ? nil : .exemptionNotValid
    }

    /// What the limits of the policy have against it; they bind the holder, not a case worker.
    private func limit(
        _ wish: PlateWish,
        from start: Instant,
        for exemption: Exemption,
        _ product: Product,
        in record: Record
    ) throws -> OfficeRefusal? {
        let kind = wish.until == nil ? PlateChange.Kind.permanent : .temporary
        let others = try record.plateChanges(of: exemption)
            .filter { $0.kind == kind && $0.calledOffAt == nil }
        return product.plateChanges.refusal(
            from: start,
            until: wish.until,
            beside: others.map(\.start),
            clock: civil
        ).map(OfficeRefusal.plateChange)
    }
}
