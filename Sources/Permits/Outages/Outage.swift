/// A stretch of time in which the service could not be used.
///
/// It gives nobody a right: who signs on afterwards is signed on from then. It tells an officer
/// that a visitor may not have been able to.
public struct Outage: Hashable, Sendable {
    /// How it came to be known.
    public enum Cause: String, CaseIterable, Hashable, Sendable {
        /// A case worker noted it.
        case reported
        /// The service had not run for a while when it started.
        case stopped
        /// The service ran and could not reach its record.
        case recordLost
    }

    public let reference: Reference
    public let cause: Cause
    public let start: Instant
    /// The first moment after it; nil while it lasts.
    public let end: Instant?
    /// What whoever reported it wrote.
    public let text: String?

    /// A start within this many seconds after the last sign of life is no outage.
    public static let tolerableSeconds: Int64 = 120

    /// Brings together what is known about one outage.
    public init(
        reference: Reference,
        cause: Cause,
        start: Instant,
        end: Instant?,
        text: String? = nil
    ) {
        self.reference = reference
        self.cause = cause
        self.start = start
        self.end = end
        self.text = text
    }

    /// Whether the service could not be used at this moment.
    public func contains(_ moment: Instant) -> Bool {
        start <= moment && end.map { moment < $0 } ?? true
    }
}
