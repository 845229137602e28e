/// Everything that is wrong with a municipality file, each with the place and the remedy.
public struct InvalidMunicipality: Error, Hashable, CustomStringConvertible {
    /// One line a fault: where, what, and how to repair it.
    public let faults: [String]

    /// The faults in one line.
    public var description: String {
        "municipality file: " + faults.joined(separator: "; ")
    }
}
