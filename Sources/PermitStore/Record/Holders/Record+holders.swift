import GRDB
import Permits

extension Record {
    /// The row of a person or company; nil when the register has never heard of it.
    func holderRow(_ holder: Holder) throws -> Int64? {
        try Int64.fetchOne(
            database,
            sql: "SELECT id FROM holder WHERE numberLookup = ?",
            arguments: [keys.lookup(holder)]
        )
    }

    /// The person or company of a row.
    func holder(row: Int64) throws -> Holder {
        guard
            let columns = try Row.fetchOne(
                database,
                sql: "SELECT kind, sealedNumber FROM holder WHERE id = ?",
                arguments: [row]
            )
        else { throw StoreFault.corrupt }
        let number = try keys.open(columns["sealedNumber"], label: .holderNumber)
        return columns["kind"] == "citizen" ? .citizen(bsn: number) : .company(kvk: number)
    }
}

extension RecordChange {
    /// The row of a person or company, made when it is new.
    func holderRow(_ holder: Holder) throws -> Int64 {
        if let known = try record.holderRow(holder) { return known }
        let (kind, number) =
            switch holder {
            case .citizen(let bsn): ("citizen", bsn)
            case .company(let kvk): ("company", kvk)
            }
        try database.execute(
            sql: "INSERT INTO holder (kind, numberLookup, sealedNumber) VALUES (?, ?, ?)",
            arguments: [kind, keys.lookup(holder), keys.seal(number, label: .holderNumber)]
        )
        return database.lastInsertedRowID
    }
}
