import GRDB
import PermitStore
import Testing

@Test(arguments: [
    (ResultCode.SQLITE_FULL, StoreFault.full), (.SQLITE_IOERR_SHMSIZE, .full),
    (.SQLITE_READONLY, .readOnly), (.SQLITE_READONLY_DIRECTORY, .readOnly),
    (.SQLITE_READONLY_DBMOVED, .missing), (.SQLITE_CORRUPT, .corrupt),
    (.SQLITE_CORRUPT_INDEX, .corrupt), (.SQLITE_NOTADB, .notADatabase),
    (.SQLITE_BUSY, .locked), (.SQLITE_BUSY_SNAPSHOT, .locked),
    (.SQLITE_IOERR_FSYNC, .io("told, SQLite code 1034")),
    (.SQLITE_CANTOPEN, .io("told, SQLite code 14")),
])
func `A failure of the disk is recognised`(code: ResultCode, fault: StoreFault) {
    #expect(StoreFault(DatabaseError(resultCode: code, message: "told")) == fault)
}

@Test(arguments: [
    ResultCode.SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_CHECK, .SQLITE_ERROR,
    .SQLITE_MISMATCH,
])
func `Any other error is not a fault of the store`(code: ResultCode) {
    #expect(StoreFault(DatabaseError(resultCode: code)) == nil)
}

@Test(arguments: [
    StoreFault.missing, .readOnly, .full, .corrupt, .notADatabase, .foreignDatabase,
    .newerSchema(found: "V0007__x", known: "V0001__permits"), .outdatedSchema, .wrongKey,
    .locked, .io("disk I/O error, SQLite code 10"),
])
func `Every fault is one line that ends as a sentence`(fault: StoreFault) {
    #expect(!fault.description.contains("\n"))
    #expect(fault.description.hasSuffix("."))
}
