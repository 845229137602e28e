/// Takes a query apart key by key and gathers everything that is wrong with it.
///
/// The counterpart of ``JSONBody``: accessors answer nil for a key that is absent or wrong, and
/// `finish` throws all faults at once, keys nobody asked for among them.
final class QueryReader {
    private let query: Query
    private let unknown: JSONBody.UnknownMembers
    private let faults = FaultList()
    private var asked: Set<String> = []

    /// Reads the query of a request.
    convenience init(_ call: Call) {
        self.init(call.query)
    }

    /// Reads a query, or a form, which is written in the same way.
    init(_ query: Query, unknown: JSONBody.UnknownMembers = .refused) {
        self.query = query
        self.unknown = unknown
    }

    /// Text of at most so many characters (Unicode scalars).
    func string(_ name: String, maxLength: Int) -> String? {
        asked.insert(name)
        let found = query.items.filter { $0.name == name }
        guard let item = found.first else { return nil }
        guard found.count == 1 else {
            fault(name, .repeatedKey)
            return nil
        }
        guard let text = item.value else {
            fault(name, .unreadableKey)
            return nil
        }
        guard text.unicodeScalars.count <= maxLength else {
            fault(name, .tooLong(maxLength))
            return nil
        }
        return text
    }

    /// A whole number inside the range, in plain digits.
    func int(_ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let text = string(name, maxLength: 20) else { return nil }
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
            fault(name, .noNumber)
            return nil
        }
        guard let number = Int(text), range.contains(number) else {
            fault(name, .outside(range))
            return nil
        }
        return number
    }

    /// One of a few known words, and what it means.
    func enumValue<Value>(_ name: String, cases: KeyValuePairs<String, Value>) -> Value? {
        guard let word = string(name, maxLength: 100) else { return nil }
        guard let known = cases.first(where: { $0.key == word }) else {
            fault(name, .unknownWord(cases.map(\.key)))
            return nil
        }
        return known.value
    }

    /// Notes a fault in the key with this name.
    func fault(_ name: String, _ fault: Fault) {
        faults.add(fault.at(name))
    }

    /// Throws everything that is wrong, unknown keys included.
    func finish() throws(InvalidInput) {
        for item in query.items {
            guard let name = item.name else {
                fault("", .unreadableKey)
                continue
            }
            if unknown == .refused, !asked.contains(name) {
                fault(String(name.prefix(60)), .unknownKey)
            }
        }
        try faults.throwIfAny()
    }
}
