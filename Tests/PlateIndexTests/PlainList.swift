import Permits

/// What the index is held against: a list for each plate, searched from the front.
struct PlainList: RightsSource {
    private var held: [PlateKey: [(row: Int64, right: ParkingRight)]] = [:]
    private var names: [Int: Reference] = [:]
    private(set) var count = 0

    func rights(of plate: LicensePlate) -> RightList {
        rights(of: PlateKey(plate))
    }

    func reference(of right: FoundRight) -> Reference { names[right.mark] ?? .random() }

    func eachHolder(among plates: [PackedPlate], _ body: (PackedPlate, RightList) -> Void) {
        for plate in plates {
            let rights = rights(of: PlateKey(plate))
            if !rights.isEmpty { body(plate, rights) }
        }
    }

    private func rights(of plate: PlateKey) -> RightList {
        RightList(self[plate].map { FoundRight($0.right, mark: Int($0.row)) })
    }

    /// The rights of the plate, with their rows.
    subscript(plate: PlateKey) -> [(row: Int64, right: ParkingRight)] { held[plate] ?? [] }

    /// The row of one of the plate's rights, and the right.
    func some(of plate: PlateKey, _ number: Int) -> (row: Int64, right: ParkingRight)? {
        let rights = self[plate]
        return rights.isEmpty ? nil : rights[number % rights.count]
    }

    mutating func put(_ plate: PlateKey, row: Int64, _ right: ParkingRight) {
        remove(plate, row: row)
        held[plate, default: []].append((row, right))
        names[Int(row)] = right.reference
        count += 1
    }

    mutating func remove(_ plate: PlateKey, row: Int64) {
        guard let number = held[plate]?.firstIndex(where: { $0.row == row }) else { return }
        held[plate]?.remove(at: number)
        count -= 1
    }

    /// Drops what ended before the moment, and says how much that was.
    mutating func forget(endedBefore moment: Instant) -> Int {
        let before = count
        for plate in held.keys { held[plate]?.removeAll { $0.right.period.end < moment } }
        count = held.values.reduce(0) { $0 + $1.count }
        return before - count
    }

    func forEach(_ body: (PlateKey, Int64, ParkingRight) -> Void) {
        for (plate, rights) in held { for (row, right) in rights { body(plate, row, right) } }
    }
}
