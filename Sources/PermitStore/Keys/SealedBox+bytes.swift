import Crypto
import Foundation

extension AES.GCM.SealedBox {
    /// Nonce, sealed text and tag in one piece, as `init(combined:)` takes it.
    var bytes: Data {
        Data(nonce) + ciphertext + tag
    }
}
