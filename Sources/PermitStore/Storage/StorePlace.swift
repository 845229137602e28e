import Foundation

/// Where a record lies on disk, looked at without opening it.
///
/// Opening and closing the file beside SQLite would drop the locks that SQLite holds on it.
struct StorePlace {
    let path: String

    /// Whether a file is there; anything else of that name is refused.
    func isPresent() throws(StoreFault) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw .io(String(cString: strerror(errno))) }
            return false
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notADatabase }
        return true
    }

    /// Refuses a file or folder that we may not write, or that nobody may: the administrator
    /// who took the permission away meant it, also for a program that runs as root.
    func demandWritable() throws(StoreFault) {
        for name in [path, folder] {
            var status = stat()
            guard stat(name, &status) == 0, status.st_mode & 0o222 != 0, access(name, W_OK) == 0
            else { throw .readOnly }
        }
    }

    /// Makes an empty file that only its owner may read.
    func make() throws(StoreFault) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            switch errno {
            case EACCES, EROFS, EPERM: throw .readOnly
            case ENOSPC, EDQUOT: throw .full
            case EEXIST: throw .locked
            default: throw .io(String(cString: strerror(errno)))
            }
        }
        close(descriptor)
    }

    /// Takes away what ``make()`` made, with the logs beside it.
    func remove() {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
    }

    /// The size of the file, the log not counted.
    var bytes: Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// The folder that the file lies in.
    ///
    /// Cut by hand: Foundation's own function ends the process on a name of one letter.
    var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
