import Permits
import PermitStore

extension Office {
    /// Most exemptions that one repair touches.
    public static let repairMax = 1000

    /// Corrects many exemptions as one thing, or shows beforehand exactly what that would do.
    ///
    /// Nothing is overwritten: what is corrected is recorded as known from now on. A moment that
    /// has gone by may be named; it only ever adds cover where there was none.
    public func repair(
        _ selection: RepairSelection,
        by measure: RepairMeasure,
        description: String,
        isTrial: Bool,
        by caller: Caller
    ) async throws -> Outcome<RepairOutcome> {
        let now = clock.now()
        if measure.start.map({ $0 > now }) ?? false { return .refused(.repair(.notPast)) }
        return try await register.store.commit(at: now, by: caller.auditName) { change in
            let selected = try change.record.exemptions(
                selected: selection,
                limit: Self.repairMax + 1
            )
            if let refusal = try refusal(of: measure, on: selected, by: caller, change.record) {
                return .refused(refusal)
            }
            let plans = try selected.compactMap { exemption in
                RepairPlan(
                    measure,
                    on: exemption,
                    holding: try change.record.heldRights(of: exemption),
                    at: now
                )
            }
            if isTrial { return .done(.preview(plans)) }
            guard !plans.isEmpty else { return .refused(.repair(.nothing)) }
            let repair = try change.repair(
                plans,
                description: description,
                by: caller.auditName
            )
            return .done(.carriedOut(repair, plans))
        }
    }

    /// Brings back exactly what was before a repair; what changed since stays, and is told.
    public func undo(
        repair reference: Reference,
        by caller: Caller
    ) async throws -> Outcome<(repair: Repair, kept: [Reference])> {
        try await register.store.commit(at: clock.now(), by: caller.auditName) { change in
            guard let repair = try change.record.repair(reference) else { return .notFound }
            guard repair.undoneAt == nil else { return .refused(.alreadyClosed) }
            return .done(try change.undo(repair))
        }
    }

    /// The repair with this reference.
    public func repair(_ reference: Reference) async throws -> Repair? {
        try await register.store.read { try $0.repair(reference) }
    }

    /// A page of the repairs, newest first.
    public func repairs(page: PageRange) async throws -> [Repair] {
        try await register.store.read { try $0.repairs(page: page) }
    }

    private func refusal(
        of measure: RepairMeasure,
        on selected: [Exemption],
        by caller: Caller,
        _ record: Record
    ) throws -> OfficeRefusal? {
        if selected.count > Self.repairMax { return .repair(.tooMany) }
        if case .otherPlate = measure, selected.count > 1 { return .repair(.onePlateForMany) }
        for exemption in selected where try record.concerns(exemption, staff: caller.staffName) {
            return .caseWork(.ownCase)
        }
        return nil
    }
}

extension RepairMeasure {
    /// From when it counts; nil when that follows from the exemption.
    fileprivate var start: Instant? {
        switch self {
        case .extend, .reinstate: nil
        case .otherPlate(_, let from), .otherZone(_, let from): from
        }
    }
}
