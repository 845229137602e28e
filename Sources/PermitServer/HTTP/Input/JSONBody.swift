/// Takes a JSON object apart member by member and gathers everything that is wrong with it.
///
/// Each accessor answers nil when its member is wrong (and notes the fault) or, asked as
/// `.optional`, absent. `finish` then throws all faults at once, members nobody asked for among
/// them, and hands back the required values without their optionals:
///
///     let body = try JSONBody(call)
///     let plate = body.string("kenteken", maxLength: 40)
///     let zone = body.string("zone", .optional, maxLength: 8)
///     let checked = try body.finish(plate)
final class JSONBody {
    /// What happens to members that nobody asked for.
    enum UnknownMembers: Sendable {
        case refused
        case ignored
    }

    let faults: FaultList
    private let members: [JSONValue.Member]
    private let place: String
    private let unknown: UnknownMembers
    private var asked: Set<String> = []
    private var nested: [JSONBody] = []

    /// Takes apart an object that was read before, such as one element of a batch.
    ///
    /// - Parameters:
    ///   - value: What should be an object.
    ///   - place: Its dotted name, put before the names in faults; empty for a whole body.
    ///   - unknown: What happens to members that nobody asks for.
    /// - Throws: ``InvalidInput`` when the value is not an object.
    init(
        _ value: JSONValue,
        place: String = "",
        unknown: UnknownMembers = .refused
    ) throws(InvalidInput) {
        guard case .object(let members) = value else {
            throw InvalidInput([Fault.wrongType("een JSON-object").at(place)])
        }
        self.members = members
        self.place = place
        self.faults = FaultList()
        self.unknown = unknown
    }

    private init(
        _ members: [JSONValue.Member],
        place: String,
        faults: FaultList,
        unknown: UnknownMembers
    ) {
        self.members = members
        self.place = place
        self.faults = faults
        self.unknown = unknown
    }

    /// Throws everything that is wrong, unknown members included.
    func finish() throws(InvalidInput) {
        noteUnknownMembers()
        try faults.throwIfAny()
    }

    /// Throws everything that is wrong; otherwise hands back the required values as they are.
    func finish<each Value>(_ values: repeat (each Value)?) throws -> (repeat each Value) {
        try finish()
        return (repeat try Self.present(each values))
    }

    /// Notes a fault in the member with this name.
    func fault(_ name: String, _ code: FaultCode, _ reason: String) {
        faults.add(Fault(dotted(name), code, reason))
    }

    /// Notes a fault in the member with this name.
    func fault(_ name: String, _ fault: Fault) {
        faults.add(fault.at(dotted(name)))
    }

    /// Whether the member is there and not null; it then counts as asked for.
    func has(_ name: String) -> Bool {
        value(name, .optional) != nil
    }

    /// Lets a member be, whatever it holds.
    func ignore(_ name: String) {
        asked.insert(name)
    }

    /// The member's value as it was sent; nil when it is absent or null.
    func value(_ name: String, _ presence: Presence = .required) -> JSONValue? {
        asked.insert(name)
        let found = members.first { $0.name == name }?.value
        if let found, found != .null { return found }
        if presence == .required { fault(name, .missing) }
        return nil
    }

    /// The member's dotted name.
    func dotted(_ name: String) -> String {
        place.isEmpty ? name : "\(place).\(name)"
    }

    /// Takes apart an object inside this one; its faults and unknown members count here.
    func nest(_ value: JSONValue, as name: String) -> JSONBody? {
        guard case .object(let members) = value else {
            fault(name, .wrongType("een JSON-object"))
            return nil
        }
        let inner = JSONBody(members, place: dotted(name), faults: faults, unknown: unknown)
        nested.append(inner)
        return inner
    }

    private func noteUnknownMembers() {
        guard unknown == .refused else { return }
        for member in members where !asked.contains(member.name) {
            fault(String(member.name.prefix(60)), .unknownMember)
        }
        for inner in nested { inner.noteUnknownMembers() }
    }

    private static func present<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw ForgottenFault() }
        return value
    }

    /// A required value is missing although no fault was noted: a mistake in our own code.
    private struct ForgottenFault: Error {}
}
