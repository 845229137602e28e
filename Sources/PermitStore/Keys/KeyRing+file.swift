import Foundation

extension KeyRing {
    /// Makes a key file with a new secret that only its owner may read, and takes its keys.
    ///
    /// A file that is there already is left alone: its loss would make a record unreadable.
    public static func create(at path: String) throws(KeyFileFault) -> KeyRing {
        let secret = SecretKey.random()
        try KeyFile(path: path).write(secret)
        return KeyRing(secret: secret)
    }

    /// Takes the keys from a key file; one that others may read is refused.
    public static func load(from path: String) throws(KeyFileFault) -> KeyRing {
        KeyRing(secret: try KeyFile(path: path).read())
    }
}
