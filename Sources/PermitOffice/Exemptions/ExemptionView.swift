import Permits
import PermitStore

/// An exemption with the plates that it covers, as its holder sees it.
public struct ExemptionView: Sendable {
    /// Whether it counts.
    public enum State: Hashable, Sendable {
        case active, planned, withdrawn, lapsed
    }

    public let exemption: Exemption
    /// Which plate is covered when, earliest first: the very rows that a scan finds.
    public let timeline: [HeldRight]
    public let state: State
    /// The plate that is covered now, or next, or was last.
    public let plate: LicensePlate?

    init(_ exemption: Exemption, in record: Record, at now: Instant) throws {
        self.exemption = exemption
        timeline = try record.heldRights(of: exemption)
        state =
            if exemption.withdrawnFrom.map({ $0 <= now }) ?? false {
                .withdrawn
            } else if exemption.validity.end <= now {
                .lapsed
            } else {
                exemption.validity.start > now ? .planned : .active
            }
        plate = (timeline.first { $0.right.period.end > now } ?? timeline.last)?.plate
    }
}
