/// Everything that is wrong with a file of exemptions.
public struct InvalidTransfer: Error, Hashable, CustomStringConvertible {
    /// One line a fault; never a plate or a person.
    public let faults: [String]

    /// The faults in one line, at most twenty of them.
    public var description: String {
        let shown = faults.prefix(20).joined(separator: "; ")
        return faults.count > 20 ? "\(shown); and \(faults.count - 20) more" : shown
    }
}
