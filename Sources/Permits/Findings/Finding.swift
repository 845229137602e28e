/// That a plate was met without a right: something to look at on the spot, never an offence.
///
/// There is one for a plate, a zone and a local day; what is met again joins it. Nothing of the
/// plate is left once it is closed.
public struct Finding: Sendable {
    /// How far it is.
    public enum State: Sendable {
        /// An officer is to look at it; the plate is still known.
        case open(Sightings)
        case closed(FindingClosing)
    }

    /// The row of the record that holds it.
    public let row: Int64
    public let reference: Reference
    public let zone: ZoneCode
    /// The local day on which the plate was met.
    public let day: Day
    /// How many times.
    public let count: Int
    public let firstAt: Instant
    public let lastAt: Instant
    /// What an officer may find on the spot.
    public let offences: [OffenceCode]
    /// The version of the register that knew of no right at first.
    public let registerVersion: Int64
    public let state: State

    /// Brings together what is known about one.
    public init(
        row: Int64,
        reference: Reference,
        zone: ZoneCode,
        day: Day,
        count: Int,
        firstAt: Instant,
        lastAt: Instant,
        offences: [OffenceCode],
        registerVersion: Int64,
        state: State
    ) {
        self.row = row
        self.reference = reference
        self.zone = zone
        self.day = day
        self.count = count
        self.firstAt = firstAt
        self.lastAt = lastAt
        self.offences = offences
        self.registerVersion = registerVersion
        self.state = state
    }

    /// How the plate was met; nil once it is erased.
    public var sightings: Sightings? {
        if case .open(let sightings) = state { sightings } else { nil }
    }

    /// How it was closed; nil while it is open.
    public var closing: FindingClosing? {
        if case .closed(let closing) = state { closing } else { nil }
    }
}
