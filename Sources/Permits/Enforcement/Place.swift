/// A place as the rules see it: a zone, a part of it, or outside every zone.
struct Place: Equatable {
    /// The number of the zone in its policy.
    let zoneNumber: Int
    let zone: ZoneCode
    let subArea: ZoneCode?
    let discMinutes: Int
    let excludedKinds: RightKindSet

    /// The place in a zone, or in a part of it.
    init(_ zone: Zone, number: Int, part: SubArea? = nil) {
        zoneNumber = number
        self.zone = zone.code
        subArea = part?.code
        discMinutes = part?.discMinutes ?? zone.discMinutes
        excludedKinds = RightKindSet(part?.excludedKinds ?? [])
    }
}

/// Kinds of rights, one bit each.
struct RightKindSet: Equatable {
    private var bits: UInt8 = 0

    init(_ kinds: Set<ParkingRight.Kind>) {
        for kind in kinds { bits |= 1 << kind.rawValue }
    }

    func contains(_ kind: ParkingRight.Kind) -> Bool {
        bits & 1 << kind.rawValue != 0
    }
}
