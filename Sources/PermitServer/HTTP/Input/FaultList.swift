/// Where the readers of one request write down what is wrong, up to a bound.
///
/// A class, because a body and the objects nested in it report to the same list.
final class FaultList {
    /// More faults than this are not listed: nobody repairs them by hand.
    private static let countMax = 100

    private(set) var faults: [Fault] = []

    /// Adds a fault unless the place already has one of the kind.
    func add(_ fault: Fault) {
        guard faults.count < Self.countMax else { return }
        let isKnown = faults.contains { $0.name == fault.name && $0.code == fault.code }
        if !isKnown { faults.append(fault) }
    }

    /// Throws all of them together, if there are any.
    func throwIfAny() throws(InvalidInput) {
        guard faults.isEmpty else { throw InvalidInput(faults) }
    }
}
