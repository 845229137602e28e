import Foundation

/// Content that was sent as base64 text.
enum Base64Text {
    /// Whether the text is base64 without anything else in it.
    static func isWhole(_ text: String) -> Bool {
        !text.isEmpty && Data(base64Encoded: text) != nil
    }
}
