/// Money that goes back to who paid it.
public struct Refund: Hashable, Sendable {
    /// Why it goes back.
    public enum Reason: String, CaseIterable, Sendable {
        /// It came after the last moment, or for a period that had gone by.
        case tooLate
        /// The fee had been paid already.
        case paidTwice
        /// It was another amount than asked.
        case otherAmount
        /// The exemption was withdrawn and the policy gives back what is not used.
        case withdrawn
    }

    /// The row of the record that holds it.
    public let row: Int64
    /// By which the provider knows that it is the same refund, however often it is asked for.
    public let reference: Reference
    /// The row of the attempt through which the money came.
    public let attemptRow: Int64
    /// The payment at the provider from which it goes back.
    public let providerId: String
    public let cents: Int
    public let reason: Reason
    public let askedAt: Instant
    /// Times that the provider did not take it.
    public let tries: Int
    /// When the provider took it; nil as long as it did not.
    public let refundedAt: Instant?

    /// Makes a refund.
    public init(
        row: Int64,
        reference: Reference,
        attemptRow: Int64,
        providerId: String,
        cents: Int,
        reason: Reason,
        askedAt: Instant,
        tries: Int,
        refundedAt: Instant?
    ) {
        self.row = row
        self.reference = reference
        self.attemptRow = attemptRow
        self.providerId = providerId
        self.cents = cents
        self.reason = reason
        self.askedAt = askedAt
        self.tries = tries
        self.refundedAt = refundedAt
    }
}
