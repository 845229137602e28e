/// One thing that is wrong with what was sent: where, which kind, and how to repair it.
struct Fault: Error, Hashable, Sendable {
    /// Where: a member's dotted name such as `adres.postcode`, or a query key; empty for the whole.
    let name: String
    let code: FaultCode
    /// One Dutch sentence that says how to repair it; it never repeats the value.
    let reason: String

    /// Names a fault at a place.
    init(_ name: String, _ code: FaultCode, _ reason: String) {
        self.name = name
        self.code = code
        self.reason = reason
    }

    /// Names a fault whose place its reader will fill in.
    init(_ code: FaultCode, _ reason: String) {
        self.init("", code, reason)
    }

    /// The same fault at this place.
    func at(_ name: String) -> Fault {
        Fault(name, code, reason)
    }

    /// The fault as it stands in a problem document.
    var json: JSONValue {
        ["name": .string(name), "code": .string(code.rawValue), "reason": .string(reason)]
    }
}
