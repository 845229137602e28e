/// Why a repair is not carried out.
public enum RepairRefusal: Hashable, Sendable {
    /// It would begin in the future; that is an ordinary change.
    case notPast
    /// It touches more exemptions than one repair may.
    case tooMany
    /// One plate cannot be given to several exemptions.
    case onePlateForMany
    /// It would change nothing.
    case nothing
}
