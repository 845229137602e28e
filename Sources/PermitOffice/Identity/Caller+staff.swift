extension Caller {
    /// Name of the member of staff, without the role; empty for anyone else.
    public var staffName: String {
        if case .officer(_, let name) = self { name } else { "" }
    }

    /// Whether the caller may take what is reserved for this person, or for nobody.
    func mayTake(from assignee: String?) -> Bool {
        assignee == nil || assignee == staffName || role == .beheerder
    }
}
