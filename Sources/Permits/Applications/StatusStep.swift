/// One step in the history of an application.
public struct StatusStep: Hashable, Sendable {
    public let status: ApplicationStatus
    public let at: Instant

    /// Makes a step.
    public init(
        status: ApplicationStatus,
        at: Instant
    ) {
        self.status = status
        self.at = at
    }
}
