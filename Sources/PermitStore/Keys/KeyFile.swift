import Foundation

/// The one line of text on disk that holds the secret of a record.
struct KeyFile {
    let path: String

    /// Makes the file; it reaches the disk before this returns.
    func write(_ secret: SecretKey) throws(KeyFileFault) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? .exists(path: path) : .unusable(path: path, reason: reason())
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: Data(line(of: secret).utf8))
            try file.synchronize()
            try keepName()
        } catch {
            unlink(path)
            throw .unusable(path: path, reason: "it cannot be written")
        }
    }

    /// Reads the secret, after a look at what is opened rather than at what the name says.
    func read() throws(KeyFileFault) -> SecretKey {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? .missing(path: path) : .unusable(path: path, reason: reason())
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .unusable(path: path, reason: "it is not a file")
        }
        guard status.st_mode & 0o077 == 0 else { throw .readableByOthers(path: path) }
        guard let bytes = try? file.read(upToCount: Self.sizeMax) ?? Data() else {
            throw .unusable(path: path, reason: "it cannot be read")
        }
        return try secret(in: String(decoding: bytes, as: UTF8.self))
    }

    /// Brings the folder to disk too: a record is lost with the name of its key file.
    private func keepName() throws {
        let folder = StorePlace(path: path).folder
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
        try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true).synchronize()
    }

    private func line(of secret: SecretKey) -> String {
        let bytes = secret.withBytes { Data($0) }
        return "\(Self.heading) \(bytes.base64EncodedString())\n"
    }

    private func secret(in text: String) throws(KeyFileFault) -> SecretKey {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 2, words[0] == Self.heading,
            let bytes = Data(base64Encoded: String(words[1])), let secret = SecretKey(bytes)
        else { throw .wrongFormat(path: path) }
        return secret
    }

    private func reason() -> String {
        String(cString: strerror(errno))
    }

    private static let heading = "kentekenloket-key-1"
    private static let sizeMax = 1024
}
