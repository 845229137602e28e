import COpenSSL
import Foundation

/// One direction of a cipher under one key, ready for any number of texts.
///
/// The key is worked in once, which costs more than the sealing of a short text.
struct CipherContext: ~Copyable {
    /// Which way a context works, as OpenSSL numbers it.
    enum Direction: Int32 {
        case open = 0
        case seal = 1
    }

    let pointer: OpaquePointer

    /// Readies a cipher by the name that OpenSSL gives it, such as `AES-256-GCM`.
    init(_ cipher: String, key: SecretKey, _ direction: Direction) {
        let algorithm = OpenSSL.require(EVP_CIPHER_fetch(nil, cipher, nil))
        defer { EVP_CIPHER_free(algorithm) }
        pointer = OpenSSL.require(EVP_CIPHER_CTX_new())
        key.withBytes { [pointer] in
            OpenSSL.require(
                EVP_CipherInit_ex2(
                    pointer,
                    algorithm,
                    $0.baseAddress,
                    nil,
                    direction.rawValue,
                    nil
                )
            )
        }
        OpenSSL.require(EVP_CIPHER_CTX_set_padding(pointer, 0))
    }

    deinit {
        EVP_CIPHER_CTX_free(pointer)
    }

    /// Starts a text under this nonce; the label is guarded along with it.
    func begin(nonce: Data, label: Data) {
        let nonce = Array(nonce)
        OpenSSL.require(EVP_CipherInit_ex2(pointer, nil, nil, nonce, -1, nil))
        label.withUnsafeBytes { run($0, into: nil) }
    }

    /// Puts a text through the cipher.
    func run(_ text: Data) -> Data {
        var result = Data(count: text.count)
        result.withUnsafeMutableBytes { target in
            text.withUnsafeBytes { run($0, into: target.baseAddress) }
        }
        return result
    }

    /// Puts bytes through the cipher, into a place of the same length; nil takes none back.
    func run(_ source: UnsafeRawBufferPointer, into target: UnsafeMutableRawPointer?) {
        guard let first = source.baseAddress, !source.isEmpty else { return }
        var size: Int32 = 0
        OpenSSL.require(
            EVP_CipherUpdate(
                pointer,
                target?.assumingMemoryBound(to: UInt8.self),
                &size,
                first.assumingMemoryBound(to: UInt8.self),
                Int32(source.count)
            )
        )
    }

    /// Ends a text; false when it is not the one that the tag was made of.
    func finish() -> Bool {
        var size: Int32 = 0
        return EVP_CipherFinal_ex(pointer, nil, &size) == 1
    }
}
