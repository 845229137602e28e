import Permits
import PermitStore

/// The rights as the record had them at some version; for questions about the past.
final class RecordedRights: RightsSource {
    private let record: Record
    private let version: Int64
    private var failure: (any Error)?

    init(record: Record, version: Int64) {
        self.record = record
        self.version = version
    }

    func rights(of plate: LicensePlate) -> RightList {
        do {
            return RightList(try record.rights(of: plate, version: version))
        } catch {
            failure = error
            return []
        }
    }

    /// Throws what went wrong while rights were asked for; an answer without it would be false.
    func rethrow() throws {
        if let failure { throw failure }
    }
}
