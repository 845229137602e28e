import Permits

/// A change of plate as the holder sees it.
public struct PlateChangeView: Sendable {
    /// How far it is.
    public enum State: Hashable, Sendable {
        /// It has not begun and may be called off.
        case planned
        case active, past, calledOff
        /// Later changes or the end of the exemption left nothing of it.
        case overtaken
    }

    public let change: PlateChange
    public let state: State

    init(_ change: PlateChange, covers: Bool, at now: Instant) {
        self.change = change
        state =
            if change.calledOffAt != nil {
                .calledOff
            } else if change.end.map({ $0 <= now }) ?? false {
                covers ? .past : .overtaken
            } else if change.start > now {
                covers ? .planned : .overtaken
            } else {
                covers ? .active : .overtaken
            }
    }
}
