import Foundation

/// Seals texts about people, differently each time, so that equal texts cannot be recognised.
///
/// A text is filled up to a multiple of 32 bytes first: the length of a name says little.
public struct TextCipher: Sendable {
    private let cipher: AuthenticatedCipher

    init(key: SecretKey) {
        cipher = AuthenticatedCipher(key: key)
    }

    /// Seals a text for this column.
    public func seal(_ text: String, in column: SealedColumn) -> Data {
        seal(bytes: Data(text.utf8), in: column)
    }

    /// Opens a text of this column.
    public func open(_ sealed: Data, in column: SealedColumn) throws(Unreadable) -> String {
        String(decoding: try openBytes(sealed, in: column), as: UTF8.self)
    }

    /// Seals bytes, such as a JSON document, for this column.
    public func seal(bytes: Data, in column: SealedColumn) -> Data {
        cipher.seal(padded(bytes), label: column.label)
    }

    /// Opens bytes of this column.
    public func openBytes(_ sealed: Data, in column: SealedColumn) throws(Unreadable) -> Data {
        try bare(cipher.open(sealed, label: column.label))
    }

    /// Adds a marker and zeros up to the next multiple of the step.
    private func padded(_ bytes: Data) -> Data {
        bytes + [Self.marker] + Data(count: Self.step - 1 - bytes.count % Self.step)
    }

    private func bare(_ padded: Data) throws(Unreadable) -> Data {
        guard let end = padded.lastIndex(where: { $0 != 0 }), padded[end] == Self.marker else {
            throw Unreadable()
        }
        return padded[..<end]
    }

    private static let step = 32
    private static let marker: UInt8 = 0x80
}
