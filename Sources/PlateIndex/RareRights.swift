import Permits
import Synchronization

/// The few rights that do not fit into the table: of a plate of ten characters or
/// more, with a time before 1970 or after 2106, or with a number that is too large.
struct RareRights: ~Copyable, Sendable {
    private let rights = Mutex<[PlateKey: [Int64: ParkingRight]]>([:])
    private let held = Atomic(0)

    /// How many there are.
    var count: Int { held.load(ordering: .relaxed) }

    /// The rights of the plate; each is marked with its row, counted down from -1.
    func rights(of plate: PlateKey) -> [FoundRight] {
        rights.withLock { rights in
            (rights[plate] ?? [:]).map { FoundRight($0.value, mark: Int(~$0.key)) }
        }
    }

    /// The name of the right with this mark; nil when it is gone.
    func reference(marked mark: Int) -> Reference? {
        rights.withLock { rights in
            rights.values.lazy.compactMap { $0[Int64(~mark)] }.first?.reference
        }
    }

    /// Adds the right of this row, or replaces it; says whether it is the first of its plate.
    func put(_ right: ParkingRight, row: Int64, of plate: PlateKey) -> Bool {
        rights.withLock { rights in
            let isFirst = rights[plate] == nil
            let before = rights[plate, default: [:]].updateValue(right, forKey: row)
            if before == nil { held.add(1, ordering: .relaxed) }
            return isFirst
        }
    }

    /// Removes the right of this row, if it is there; says whether it was the last of its plate.
    func remove(row: Int64, of plate: PlateKey) -> Bool {
        rights.withLock { rights in
            guard rights[plate]?.removeValue(forKey: row) != nil else { return false }
            held.subtract(1, ordering: .relaxed)
            guard rights[plate]?.isEmpty == true else { return false }
            rights[plate] = nil
            return true
        }
    }

    /// The rows of rights that ended before this moment.
    func overdue(before moment: Instant) -> [(plate: PlateKey, row: Int64)] {
        rights.withLock { rights in
            rights.flatMap { plate, rights in
                rights.filter { $0.value.period.end < moment }.map { (plate, $0.key) }
            }
        }
    }

    /// Forgets all of them.
    func clear() {
        rights.withLock { $0 = [:] }
        held.store(0, ordering: .relaxed)
    }
}
