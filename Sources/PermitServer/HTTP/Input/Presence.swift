/// Whether a member must be there; null counts as not there.
enum Presence: Sendable {
    case required
    case optional
}
