import Foundation
import GRDB

extension StoreFile {
    /// The first damage that a look over the whole file finds, in one line; nil when it is sound.
    public func firstDamage() throws(StoreFault) -> String? {
        try StoreFault.naming {
            try pool.read { database in
                let answer = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)")
                if let answer, answer != "ok" { return answer }
                return try Row.fetchOne(database, sql: "PRAGMA foreign_key_check").map { row in
                    let (table, parent): (String, String) = (row[0], row[2])
                    let number: Int64? = row[1]
                    return "row \(number ?? 0) of \(table) refers to a row of \(parent) "
                        + "that is not there"
                }
            }
        }
    }
}
