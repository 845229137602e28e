/// Where in a token something stands: the names of members, from outside to inside.
///
/// Names hold dots and slashes at many brokers, so a path is a list and no text.
public struct ClaimPath: Hashable, Sendable {
    let names: [String]

    /// Makes a path; nil when it is empty or a name of it is.
    public init?(_ names: [String]) {
        guard 1...8 ~= names.count, names.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.names = names
    }

    /// The path to a member at the outside.
    init(_ name: String) {
        names = [name]
    }

    /// What stands there; nil when nothing does.
    func value(in claims: [String: ClaimValue]) -> ClaimValue? {
        var found = ClaimValue.object(claims)
        for name in names {
            guard let inner = found.members?[name] else { return nil }
            found = inner
        }
        return found == .nothing ? nil : found
    }
}
