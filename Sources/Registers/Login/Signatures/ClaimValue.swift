/// One value in a message of the broker.
enum ClaimValue: Hashable, Sendable {
    case nothing
    case truth(Bool)
    case number(Double)
    case text(String)
    case list([ClaimValue])
    case object([String: ClaimValue])

    /// The text that it is; nil for anything else.
    var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// The texts that it is, one or a list; nil when anything in it is something else.
    var texts: [String]? {
        switch self {
        case .text(let text): [text]
        case .list(let values):
            values.allSatisfy { $0.text != nil } ? values.compactMap(\.text) : nil
        default: nil
        }
    }

    /// The whole seconds since 1970 that it is, a part of a second dropped; nil for anything else.
    var seconds: Int64? {
        guard case .number(let number) = self, 0...253_402_300_799 ~= number else { return nil }
        return Int64(number)
    }

    /// The members that it has; nil for anything but an object.
    var members: [String: ClaimValue]? {
        if case .object(let members) = self { members } else { nil }
    }
}
