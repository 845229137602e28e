import Foundation

/// Makes the keyed hashes by which sealed numbers and addresses are found.
public struct LookupHash: Sendable {
    /// What is looked up; the same text of another kind has another hash.
    public enum Kind: String, Sendable {
        case bsn, kvk, address, line, meeting
    }

    private let code: MessageCode

    init(key: SecretKey) {
        code = MessageCode(key: key)
    }

    /// The 16 bytes that stand for this text; the caller brings it to one spelling first.
    public func hash(_ text: String, as kind: Kind) -> Data {
        let message = Data("\(kind.rawValue)\0\(text)".utf8)
        return code.code(of: message).prefix(Self.size)
    }

    private static let size = 16
}
