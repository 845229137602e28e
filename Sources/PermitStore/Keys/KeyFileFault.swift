/// Why a key file cannot be used, with what to do about it.
public enum KeyFileFault: Error, Hashable, CustomStringConvertible {
    /// There is no file of this name.
    case missing(path: String)
    /// A new file was asked for where one is already.
    case exists(path: String)
    /// Somebody else than the owner may read or change the file.
    case readableByOthers(path: String)
    /// Something else than a key.
    case wrongFormat(path: String)
    /// The system does not let us read or write it.
    case unusable(path: String, reason: String)

    /// One line for the terminal.
    public var description: String {
        switch self {
        case .missing(let path):
            "The key file \(path) is missing; put it back from where its copy is kept "
                + "(a new key only fits a new database)."
        case .exists(let path):
            "The key file \(path) is there already and is left alone; "
                + "use it, or choose another name."
        case .readableByOthers(let path):
            "The key file \(path) can be read or changed by others; run: chmod 600 \(path)"
        case .wrongFormat(let path):
            "The key file \(path) does not hold one line "
                + "'kentekenloket-key-1 <32 bytes in base64>'; put it back from its copy."
        case .unusable(let path, let reason):
            "The key file \(path) cannot be used (\(reason)); give this account access to it."
        }
    }
}
