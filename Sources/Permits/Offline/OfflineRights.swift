/// The rights in a snapshot and in what was told since, found by plate: what the judge asks when
/// there is no connection.
struct OfflineRights: RightsSource {
    let snapshot: OfflineSnapshot
    /// The keyed hash of a text, by the key of the device and day.
    let hash: @Sendable (String) -> UInt64
    /// Rights that were told since, by hash.
    private var added: [UInt64: [ParkingRight]] = [:]
    /// Rights of the snapshot that count no more, by hash.
    private var ended: [UInt64: [ParkingRight]] = [:]

    init(snapshot: OfflineSnapshot, hash: @escaping @Sendable (String) -> UInt64) {
        self.snapshot = snapshot
        self.hash = hash
    }

    func rights(of plate: LicensePlate) -> RightList {
        let hash = hash(plate.text)
        let carried = snapshot.rights(hash: hash)
        guard !added.isEmpty || !ended.isEmpty else { return carried }
        var gone = ended[hash] ?? []
        let left = carried.filter { right in
            guard let place = gone.firstIndex(of: right) else { return true }
            gone.remove(at: place)
            return false
        }
        return RightList(left + (added[hash] ?? []))
    }

    /// Takes a step over; one that ends what is not known changes nothing.
    mutating func take(_ step: RightFeed.Step) {
        let right = ParkingRight(
            reference: Reference(high: 0, low: 0),
            kind: step.right.kind,
            zone: step.right.zone,
            country: step.right.country,
            period: step.right.period
        )
        if step.isAddition {
            added[step.hash, default: []].append(right)
        } else if let place = added[step.hash]?.firstIndex(of: right) {
            added[step.hash]?.remove(at: place)
        } else {
            ended[step.hash, default: []].append(right)
        }
    }
}
