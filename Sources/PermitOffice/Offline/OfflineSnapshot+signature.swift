import Foundation
import Permits
import PermitStore

extension OfflineSnapshot {
    /// Reads a snapshot that the holder of this key's other half signed.
    public init(_ bytes: [UInt8], signedBy key: VerifyingKey) throws(Invalid) {
        try self.init(bytes) { content, signature in
            key.accepts(Data(signature), of: Data(content))
        }
    }
}
