import Permits

/// A finding as an officer sees it, with what it comes to now.
public struct FindingView: Sendable {
    public let finding: Finding
    /// Nil once it is closed.
    public let standing: FindingStanding?
}
