import Foundation

/// The claim of one process to be the only one that serves a record.
///
/// Two services would each keep an index that misses what the other writes. The claim is a lock
/// on a small file beside the database; it ends with the process, however that ends.
public final class StoreClaim: Sendable {
    private let descriptor: Int32

    /// Claims the record in this file, or refuses as ``StoreFault/locked``.
    public init(_ databasePath: String) throws(StoreFault) {
        let path = databasePath + "-claim"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .io("\(path): \(String(cString: strerror(errno)))") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .locked
        }
    }

    deinit {
        close(descriptor)
    }
}
