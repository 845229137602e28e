import Foundation
import PermitStore

/// The signature under a page of the feed of changes.
///
/// A line of its own goes before what is signed, so that it can be held for nothing else.
public enum FeedSignature {
    private static let line = "kentekenloket rechtenwijzigingen 1\n"

    /// Signs a page.
    static func make(of body: [UInt8], by key: SigningKey) -> Data {
        key.signature(of: message(body))
    }

    /// Whether the holder of this key's other half signed the page.
    public static func accepts(
        _ signature: Data,
        of body: some Sequence<UInt8>,
        by key: VerifyingKey
    ) -> Bool {
        key.accepts(signature, of: message(body))
    }

    private static func message(_ body: some Sequence<UInt8>) -> Data {
        Data(line.utf8) + Data(body)
    }
}
