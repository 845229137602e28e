/// One JSON value as it was read or will be written, members of an object in their order.
enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case int(Int64)
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// Text, or null when there is none.
    init(_ text: String?) {
        self = text.map(JSONValue.string) ?? .null
    }

    /// A whole number, or null when there is none.
    init(_ number: Int?) {
        self = number.map { .int(Int64($0)) } ?? .null
    }

    /// True or false, or null when it is unknown.
    init(_ truth: Bool?) {
        self = truth.map(JSONValue.bool) ?? .null
    }

    /// The value of the member with this name; nil where there is none or this is no object.
    subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The same object without its members that are null; anything else unchanged.
    ///
    /// For members that a reply leaves out rather than calls null. Looks one level deep.
    var withoutNulls: JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(members.filter { $0.value != .null })
    }

    /// One name and its value inside an object.
    struct Member: Sendable, Equatable {
        let name: String
        let value: JSONValue

        /// Pairs a name with a value.
        init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }
}
