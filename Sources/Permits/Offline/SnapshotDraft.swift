/// Gathers the rights that go into a snapshot, and writes it all but the signature.
///
/// A right is left out when no check on the day of the key could tell the difference: it ended
/// over 24 hours before, or begins over 24 hours after that day and does not go on where another
/// right of the plate stops.
public struct SnapshotDraft: Sendable {
    /// There are more than 65,536 combinations of kind, zone and country.
    public struct TooManyClasses: Error, Hashable, Sendable {}

    /// One right as it is written down.
    private struct Entry {
        let hash: UInt64
        let start: Int32
        let end: UInt32
        let number: UInt16

        var order: (UInt64, Int32, UInt32, UInt16) { (hash, start, end, number) }
    }

    private let header: SnapshotHeader
    private let municipality: Municipality
    private let policies: [PolicyVersion]
    private let horizon: Instant
    private let zones: Set<ZoneCode>?
    private var classes: [RightClass] = []
    private var numbers: [RightClass: UInt16] = [:]
    private var entries: [Entry] = []

    /// Begins a snapshot with the rules that hold while it may be answered from; with some zones
    /// only, when any are named.
    public init(
        _ header: SnapshotHeader,
        municipality: Municipality,
        zones: Set<ZoneCode>? = nil,
        clock: CivilClock
    ) {
        self.header = header
        self.municipality = municipality
        self.zones = zones
        horizon = header.horizon(clock)
        policies = header.days(clock).reduce(into: []) { policies, day in
            let policy = municipality.policy(at: clock.start(of: day), clock: clock)
            if policies.last?.from != policy.from { policies.append(policy) }
        }
    }

    /// Whether the right may have to go in, so that its plate must be hashed.
    public func mayNeed(_ right: ParkingRight) -> Bool {
        guard right.period.end > header.origin else { return false }
        guard let zone = right.zone, let zones else { return true }
        return zones.contains(zone)
    }

    /// Adds a right of the plate with this keyed hash.
    public mutating func add(_ right: ParkingRight, hash: UInt64) throws(TooManyClasses) {
        guard mayNeed(right) else { return }
        let start = right.period.start.seconds - header.origin.seconds
        guard start <= Int64(Int32.max) else { return }
        entries.append(
            Entry(
                hash: hash,
                start: Int32(clamping: start),
                end: UInt32(clamping: right.period.end.seconds - header.origin.seconds),
                number: try number(of: RightClass(right))
            )
        )
    }

    /// The bytes that are to be signed; the signature goes behind them.
    public consuming func content() -> [UInt8] {
        entries.sort { $0.order < $1.order }
        let rights = neededRights()
        var scribe = ByteScribe()
        writeHead(to: &scribe)
        scribe.write(count: classes.count, size: 2)
        for one in classes { one.write(to: &scribe) }
        scribe.write(count: rights.count, size: 4)
        scribe.makeRoom(
            for: rights.count * SnapshotLayout.rightSize + SnapshotLayout.signatureSize
        )
        for place in rights {
            let entry = entries[place]
            scribe.write(entry.hash, size: 8)
            scribe.write(Int64(entry.start), size: 4)
            scribe.write(UInt64(entry.end), size: 4)
            scribe.write(UInt64(entry.number), size: 2)
        }
        return scribe.bytes
    }

    private mutating func number(of one: RightClass) throws(TooManyClasses) -> UInt16 {
        if let number = numbers[one] { return number }
        guard let number = UInt16(exactly: classes.count), number < .max else {
            throw TooManyClasses()
        }
        classes.append(one)
        numbers[one] = number
        return number
    }

    private func writeHead(to scribe: inout ByteScribe) {
        scribe.write(SnapshotLayout.magic)
        scribe.write(SnapshotLayout.format, size: 2)
        scribe.write(header.registerVersion, size: 8)
        scribe.write(header.moment.seconds, size: 8)
        scribe.write(header.ageSecondsMax, size: 4)
        scribe.write(Int64(header.day.number), size: 4)
        scribe.write(header.keyCheck, size: 8)
        for text in [header.device, municipality.name, municipality.cbsCode] { scribe.write(text) }
        scribe.write(count: policies.count, size: 1)
        for policy in policies { CarriedPolicy.write(policy, zones: zones, to: &scribe) }
    }

    /// Where in the sorted entries those stand that are needed.
    ///
    /// Of one plate, what begins late is needed as long as it touches what is needed before it:
    /// then it is a part of the same cover, of which the end is told.
    private func neededRights() -> [Int] {
        let horizon = horizon.seconds - header.origin.seconds
        var places: [Int] = []
        places.reserveCapacity(entries.count)
        var reach = Int64.min
        for (place, entry) in entries.enumerated() {
            if place > 0, entries[place - 1].hash != entry.hash { reach = .min }
            guard Int64(entry.start) <= max(horizon, reach) else { continue }
            places.append(place)
            reach = max(reach, Int64(entry.end))
        }
        return places
    }
}
