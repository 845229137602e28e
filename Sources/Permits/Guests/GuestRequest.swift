/// What a visitor asked by a link, and what became of it.
public struct GuestRequest: Hashable, Sendable {
    /// How far it is.
    public enum State: Hashable, Sendable {
        /// It waits for the household; it lapses at `expiresAt`.
        case open(LicensePlate, expiresAt: Instant)
        /// The visitor is signed on up to `end`.
        case signedOn(until: Instant)
        /// There was nothing to sign on for when the household said yes.
        case notNeeded
        case declined
        case expired
    }

    /// The row of the record that holds it.
    public let row: Int64
    public let reference: Reference
    /// What the visitor is called, as the visitor wrote; nil once it is settled.
    public let name: String?
    public let wantedUntil: Instant?
    public let askedAt: Instant
    public let state: State

    /// Brings together what the record holds about one request.
    public init(
        row: Int64,
        reference: Reference,
        name: String?,
        wantedUntil: Instant?,
        askedAt: Instant,
        state: State
    ) {
        self.row = row
        self.reference = reference
        self.name = name
        self.wantedUntil = wantedUntil
        self.askedAt = askedAt
        self.state = state
    }
}
