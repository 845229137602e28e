import PermitStore
import Permits

/// A case as an operator names it: by case number, or by the reference of an application or an
/// exemption.
enum NamedCase {
    case application(PermitApplication)
    case exemption(Exemption)

    /// Finds it in the record, or refuses in one line.
    static func find(_ name: String, in record: Record) throws -> NamedCase {
        if let found = try record.application(caseNumber: name) { return .application(found) }
        if let reference = Reference(name) {
            if let found = try record.application(reference) { return .application(found) }
            if let found = try record.exemption(reference) { return .exemption(found) }
        }
        throw Refusal("\(name): there is no such case; name it like 2026-000123 or by its id")
    }
}
