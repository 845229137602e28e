import Foundation
import GRDB

/// The database file of the record, opened.
///
/// A file that is refused was only read. Reading goes through a pool of connections that see
/// what was committed when they began; writing goes through one (see ``CommitQueue``).
public struct StoreFile: Sendable {
    /// What the caller needs of the file.
    public enum Mode: Sendable {
        /// Makes it when it is missing and brings its schema up to date.
        case create
        /// It must be there, up to date and writable.
        case existing
        /// It must be there and up to date; nothing is written.
        case readOnly
    }

    /// Where it is.
    public let path: String
    /// The connections to it.
    public let pool: DatabasePool

    /// Opens the file, or refuses it without touching it.
    public init(_ path: String, mode: Mode, keys: KeyRing) throws(StoreFault) {
        self.path = path
        let place = StorePlace(path: path)
        guard try place.isPresent() else {
            guard mode == .create else { throw .missing }
            pool = try Self.made(at: place, keys: keys)
            return
        }
        if mode != .readOnly { try place.demandWritable() }
        let isComplete = try Self.inspect(place, keys: keys)
        guard isComplete || mode == .create else { throw .outdatedSchema }
        pool = try Self.opened(path, isReadOnly: mode == .readOnly)
        if !isComplete { try Self.migrate(pool, keys: keys) }
    }

    /// Brings the schema of an open database up to date, for instance of one in memory.
    public static func migrate(
        _ writer: any DatabaseWriter,
        keys: KeyRing
    ) throws(StoreFault) {
        try StoreFault.naming { try StoreSchema().complete(writer, keys: keys) }
    }

    /// Closes the file; if no other process has it open, that folds the log into it.
    public func close() throws(StoreFault) {
        // Only a connection that may write can fold the log, so it must be the last one.
        pool.invalidateReadOnlyConnections()
        try StoreFault.naming { try pool.close() }
    }

    /// A file that could not be finished is taken away again.
    private static func made(
        at place: StorePlace,
        keys: KeyRing
    ) throws(StoreFault) -> DatabasePool {
        try place.make()
        do {
            let pool = try opened(place.path, isReadOnly: false)
            try migrate(pool, keys: keys)
            return pool
        } catch {
            place.remove()
            throw error
        }
    }

    /// Reads enough to know whether the file can be trusted; tells whether its schema is whole.
    private static func inspect(_ place: StorePlace, keys: KeyRing) throws(StoreFault) -> Bool {
        try StoreFault.naming {
            let queue = try DatabaseQueue(
                path: place.path,
                configuration: configuration(isReadOnly: true)
            )
            defer { try? queue.close() }
            return try queue.read { database in
                let isComplete = try StoreSchema().isComplete(in: database, keys: keys)
                if place.bytes <= quickCheckBytesMax,
                    try String.fetchOne(database, sql: "PRAGMA quick_check(1)") != "ok"
                {
                    throw StoreFault.corrupt
                }
                return isComplete
            }
        }
    }

    private static func opened(
        _ path: String,
        isReadOnly: Bool
    ) throws(StoreFault) -> DatabasePool {
        try StoreFault.naming {
            let pool = try DatabasePool(
                path: path,
                configuration: configuration(isReadOnly: isReadOnly)
            )
            // The pool sets NORMAL as it turns on the log, so this comes after.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return pool
        }
    }

    /// No memory-mapped reading: a failing disk would end the process instead of the request.
    private static func configuration(isReadOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.label = "record"
        configuration.prepareDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA trusted_schema = OFF;
                    PRAGMA cell_size_check = ON;
                    PRAGMA secure_delete = ON;
                    PRAGMA cache_size = -16000;
                    PRAGMA journal_size_limit = 67108864;
                    """
            )
        }
        return configuration
    }

    /// Up to this size the whole file is looked over at each start, in a fraction of a second.
    private static let quickCheckBytesMax = 32 << 20
}
