/// What a device can say about a plate without a connection: a verdict, or that it cannot tell.
public enum OfflineAnswer: Hashable, Sendable {
    /// Why no verdict is given; nobody may be fined on it, and the check is made again online.
    public enum Unavailable: Hashable, Sendable {
        /// The snapshot is older than it may be: who signed on since is not in it.
        case stale
        /// The clock of the device lies before the moment of the snapshot, so its age is unknown.
        case clockBehind
        /// The snapshot was made for other zones, or the spot is no zone but a point on the map.
        case zoneNotCarried
    }

    /// What the register said when the snapshot was made.
    case verdict(CheckAnswer)
    case unavailable(Unavailable)
}
