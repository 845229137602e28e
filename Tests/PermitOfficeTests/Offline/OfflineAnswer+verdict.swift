import Permits

extension OfflineAnswer {
    /// The verdict, if there is one.
    var verdict: CheckAnswer? {
        if case .verdict(let answer) = self { answer } else { nil }
    }
}
