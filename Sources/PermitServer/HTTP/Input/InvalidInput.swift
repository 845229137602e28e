/// Everything that is wrong with one request's input, so that the sender repairs it in one go.
struct InvalidInput: Error, Equatable {
    /// In the order in which they were found; never empty.
    let faults: [Fault]

    /// Gathers the faults; a caller has at least one.
    init(_ faults: [Fault]) {
        self.faults = faults
    }

    /// One fault alone.
    init(_ name: String, _ code: FaultCode, _ reason: String) {
        self.init([Fault(name, code, reason)])
    }
}
