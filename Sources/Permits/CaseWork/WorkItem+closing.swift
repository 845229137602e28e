extension WorkItem.Kind {
    /// Whether a person may close it with no more than a note; the others end with a decision.
    public var endsWithNote: Bool {
        switch self {
        case .checkAfterwards, .considerWithdrawal, .lookIntoMisuse, .deliverLetter, .checkPlate:
            true
        case .decide, .decideObjection, .watchTerm: false
        }
    }
}
