import GRDB

/// The SQL of the record, each statement compiled once for a connection and used again.
///
/// Compiling costs more than running for the short statements of a change.
struct Statements {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// The row that the newest insertion made.
    var lastInsertedRowID: Int64 { database.lastInsertedRowID }

    /// How many rows the newest change touched.
    var changesCount: Int { database.changesCount }

    func execute(sql: String, arguments: StatementArguments = StatementArguments()) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    fileprivate func select(_ sql: String) throws -> Statement {
        try database.cachedStatement(sql: sql)
    }
}

extension Row {
    static func fetchAll(
        _ statements: Statements,
        sql: String,
        arguments: StatementArguments = StatementArguments()
    ) throws -> [Row] {
        try fetchAll(statements.select(sql), arguments: arguments)
    }

    static func fetchOne(
        _ statements: Statements,
        sql: String,
        arguments: StatementArguments = StatementArguments()
    ) throws -> Row? {
        try fetchOne(statements.select(sql), arguments: arguments)
    }

    /// A cursor holds its statement: the same SQL must not be asked again while it is read.
    static func fetchCursor(
        _ statements: Statements,
        sql: String,
        arguments: StatementArguments = StatementArguments()
    ) throws -> RowCursor {
        try fetchCursor(statements.select(sql), arguments: arguments)
    }
}

extension DatabaseValueConvertible {
    static func fetchAll(
        _ statements: Statements,
        sql: String,
        arguments: StatementArguments = StatementArguments()
    ) throws -> [Self] {
        try fetchAll(statements.select(sql), arguments: arguments)
    }

    static func fetchOne(
        _ statements: Statements,
        sql: String,
        arguments: StatementArguments = StatementArguments()
    ) throws -> Self? {
        try fetchOne(statements.select(sql), arguments: arguments)
    }
}
