import Permits
import PermitStore

/// The rights as the record had them at some version; for questions about the past.
final class RecordedRights: RightsSource {
    private let record: Record
    private let version: Int64
    private var names: [Reference] = []
    private var failure: (any Error)?

    init(record: Record, version: Int64) {
        self.record = record
        self.version = version
    }

    func rights(of plate: LicensePlate) -> RightList {
        do {
            return RightList(try record.rights(of: plate, version: version).map(marked))
        } catch {
            failure = error
            return []
        }
    }

    func reference(of right: FoundRight) -> Reference { names[right.mark] }

    private func marked(_ right: ParkingRight) -> FoundRight {
        names.append(right.reference)
        return FoundRight(right, mark: names.count - 1)
    }

    /// Throws what went wrong while rights were asked for; an answer without it would be false.
    func rethrow() throws {
        if let failure { throw failure }
    }
}
