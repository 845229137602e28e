/// A sealed value that was changed, or that another key or another column sealed.
public struct Unreadable: Error, Hashable, CustomStringConvertible {
    /// One line for the terminal.
    public var description: String {
        "A sealed value of the database cannot be opened: it was changed or has another key."
    }
}
