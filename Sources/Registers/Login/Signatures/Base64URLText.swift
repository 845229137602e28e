import Foundation

/// Bytes as letters, digits, `-` and `_`, without padding: base64url (RFC 7515, appendix C).
enum Base64URLText {
    /// Writes bytes.
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        Data(bytes).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// Reads bytes back; nil unless this is the one way to write them.
    static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        let plain = String(text).replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: plain + padding), Self.text(data) == text else {
            return nil
        }
        return Array(data)
    }
}
