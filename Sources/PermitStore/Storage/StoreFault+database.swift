import GRDB

extension StoreFault {
    /// Recognises a failure of the disk or the file; nil for any other error, such as a broken
    /// constraint.
    public init?(_ error: any Error) {
        switch error {
        case let fault as StoreFault: self = fault
        case let error as DatabaseError:
            guard let fault = Self.fault(of: error) else { return nil }
            self = fault
        default: return nil
        }
    }

    /// The fault to tell when nothing can be stored, whatever the reason was.
    init(ending error: any Error) {
        switch error {
        case let error as DatabaseError: self = Self(error) ?? .io(Self.detail(of: error))
        default: self = Self(error) ?? .io("\(type(of: error))")
        }
    }

    /// Runs the body and names whatever goes wrong in it.
    static func naming<Answer>(
        _ body: () throws -> Answer
    ) throws(StoreFault) -> Answer {
        do {
            return try body()
        } catch {
            throw StoreFault(ending: error)
        }
    }

    private static func fault(of error: DatabaseError) -> StoreFault? {
        switch error.extendedResultCode {
        case .SQLITE_IOERR_SHMSIZE: return .full
        case .SQLITE_READONLY_DBMOVED: return .missing
        default: break
        }
        switch error.resultCode {
        case .SQLITE_FULL: return .full
        case .SQLITE_READONLY, .SQLITE_PERM: return .readOnly
        case .SQLITE_CORRUPT: return .corrupt
        case .SQLITE_NOTADB: return .notADatabase
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: return .locked
        case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_NOMEM: return .io(detail(of: error))
        default: return nil
        }
    }

    /// SQLite's own words and number: no statement, no values.
    private static func detail(of error: DatabaseError) -> String {
        "\(error.message ?? "no details"), SQLite code \(error.extendedResultCode.rawValue)"
    }
}
