/// Somebody who may sign visitors on for the holder of a scheme, or was asked to.
public struct Delegate: Hashable, Sendable {
    /// How far it is.
    public enum State: Hashable, Sendable {
        /// A code was given out; it counts up to but not including `until`.
        case invited(until: Instant)
        /// The code was accepted by a person who is logged in.
        case active(since: Instant)
    }

    /// The row of the record that holds it.
    public let row: Int64
    public let reference: Reference
    /// What the holder calls the person.
    public let name: String
    public let state: State

    /// How long an invitation may be accepted, in days of 24 hours.
    public static let invitationDays = 7

    /// Brings together what the record holds about one delegate.
    public init(row: Int64, reference: Reference, name: String, state: State) {
        self.row = row
        self.reference = reference
        self.name = name
        self.state = state
    }
}
