import Permits
import PermitStore

/// An exemption with the plates that it covers, as its holder sees it.
public struct ExemptionView: Sendable {
    /// Whether it counts.
    public enum State: Hashable, Sendable {
        case active, planned, withdrawn, lapsed
        /// The cover has ended; a renewal may still be asked.
        case inGrace
    }

    public let exemption: Exemption
    /// Which plate is covered when, earliest first: the very rows that a scan finds.
    public let timeline: [HeldRight]
    public let state: State
    /// The plate that is covered now, or next, or was last.
    public let plate: LicensePlate?
    /// Why it was withdrawn; nil when it was not.
    public let withdrawal: WithdrawalGround?
    /// The change of plate that was asked last.
    public let newestChange: PlateChange?
    /// When it can be renewed; nil when its kind cannot, or when it was withdrawn.
    public let term: ExemptionTerm?

    init(
        _ exemption: Exemption,
        in record: Record,
        at now: Instant,
        term: ExemptionTerm?
    ) throws {
        self.exemption = exemption
        self.term = exemption.withdrawnFrom == nil ? term : nil
        timeline = try record.heldRights(of: exemption)
        newestChange =
            try record.plateChanges(of: exemption, page: PageRange(number: 1, size: 1)).first
        state =
            if exemption.withdrawnFrom.map({ $0 <= now }) ?? false {
                .withdrawn
            } else if exemption.validity.end <= now {
                self.term?.isInGrace(at: now) ?? false ? .inGrace : .lapsed
            } else {
                exemption.validity.start > now ? .planned : .active
            }
        withdrawal =
            try exemption.withdrawnFrom == nil
            ? nil : record.wasWithdrawnOfficially(exemption) ? .official : .onRequest
        plate = (timeline.first { $0.right.period.end > now } ?? timeline.last)?.plate
    }
}

extension Office {
    /// The exemption as its holder sees it at this moment.
    func view(
        _ exemption: Exemption,
        in record: Record,
        at now: Instant
    ) throws -> ExemptionView {
        let product = policy(at: now).products[exemption.product]
        let term = product?.term(endingAt: exemption.validity.end, clock: civil)
        return try ExemptionView(exemption, in: record, at: now, term: term)
    }
}
