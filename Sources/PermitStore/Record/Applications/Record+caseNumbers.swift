import GRDB
import Permits

extension Record {
    /// The application with this case number, such as `2026-000123`.
    public func application(caseNumber text: String) throws -> PermitApplication? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let year = parts[0], let number = parts[1] else { return nil }
        return try Row.fetchOne(
            database,
            sql: "SELECT * FROM application WHERE caseYear = ? AND caseNumber = ?",
            arguments: [year, number]
        ).map(application)
    }
}
