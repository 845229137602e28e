/// Why a text is no receipt of ours, or cannot be told to be one.
public enum ReceiptFault: Error, Equatable, Sendable, CustomStringConvertible {
    case tooLong, wrongForm, wrongHeader, otherAlgorithm, otherType
    case unknownMember(String)
    case otherKey(String)
    case wrongSignature, wrongClaims

    /// One line that says what is wrong.
    public var description: String {
        switch self {
        case .tooLong: "no receipt: longer than a receipt can be"
        case .wrongForm: "no receipt: it is not three parts of base64url with dots between"
        case .wrongHeader: "no receipt: its header cannot be read or names no key"
        case .otherAlgorithm: "refused: it is not signed with EdDSA"
        case .otherType: "no receipt: it is signed as something else"
        case .unknownMember(let name):
            "refused: its header says \(Self.plain(name)), which no receipt does"
        case .otherKey(let id): "refused: it names another key (\(Self.plain(id))) than given"
        case .wrongSignature: "false: the signature does not belong to what it says"
        case .wrongClaims: "refused: it is signed, but says nothing that a receipt says"
        }
    }

    /// A text of others as it may stand on a terminal.
    private static func plain(_ text: String) -> String {
        let fine = text.unicodeScalars.prefix(60).map { scalar in
            scalar.isASCII && scalar.value > 0x20 && scalar.value < 0x7F ? Character(scalar) : "?"
        }
        return String(fine)
    }
}
