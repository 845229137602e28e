import COpenSSL
import Foundation

extension VerifyingKey {
    /// The name of the key, which follows from the key itself: SHA-256 of its JWK (RFC 7638).
    public var thumbprint: String {
        let text = #"{"crv":"Ed25519","kty":"OKP","x":"\#(Base64URL.text(data))"}"#
        let message = Array(text.utf8)
        var digest = [UInt8](repeating: 0, count: 32)
        var size: UInt32 = 0
        OpenSSL.require(EVP_Digest(message, message.count, &digest, &size, EVP_sha256(), nil))
        return Base64URL.text(Data(digest))
    }
}
