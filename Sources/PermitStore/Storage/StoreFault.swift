import GRDB

/// Why the record cannot be used, with what to do about it.
///
/// None of the lines names the file: who shows one puts the path before it.
public enum StoreFault: Error, Hashable, CustomStringConvertible {
    /// There is no file of this name, or it was taken away under us.
    case missing
    /// A file of this name is there, where an empty place is needed.
    case alreadyThere
    /// The file or its folder may not be written.
    case readOnly
    /// No room is left on the disk.
    case full
    /// A database, but its content is damaged.
    case corrupt
    /// Something else than a database.
    case notADatabase
    /// A sound database of another program.
    case foreignDatabase
    /// A newer version of this program made it.
    case newerSchema(found: String, known: String)
    /// An older version of this program made it.
    case outdatedSchema
    /// Another key file belongs to it.
    case wrongKey
    /// Another process holds it.
    case locked
    /// The disk or the system failed, as told in the detail.
    case io(String)

    /// One line for the terminal.
    public var description: String {
        switch self {
        case .missing:
            "The database is missing; check the path, or make it with 'kentekenloket migrate'."
        case .alreadyThere:
            "A file of this name is there already; choose a free name, or move that file away."
        case .readOnly:
            "The database cannot be written; allow this account to write the file and its folder."
        case .full:
            "The disk is full and nothing was stored; make room and try again."
        case .corrupt:
            "The database is damaged; put a backup in its place with 'kentekenloket restore'."
        case .notADatabase:
            "The file is not a database; check the path."
        case .foreignDatabase:
            "The database is of another program; check the path."
        case .newerSchema(let found, let known):
            "The database is from a newer version (\(found), this one knows \(known)); "
                + "use that version."
        case .outdatedSchema:
            "The database is from an older version; bring it up to date with "
                + "'kentekenloket migrate'."
        case .wrongKey:
            "The key file is not the one of this database; use the one it was made with."
        case .locked:
            "Another process uses the database; stop that one, or try again later."
        case .io(let detail):
            "The database could not be used (\(detail)); look at the disk and try again."
        }
    }
}
