/// How sure a means of login is that somebody is who they say.
public enum AssuranceLevel: String, CaseIterable, Hashable, Sendable {
    /// DigiD basis, eHerkenning 2; a password.
    case low = "laag"
    /// DigiD midden, eHerkenning 2+; a second factor.
    case medium = "midden"
    /// DigiD substantieel, eHerkenning 3; a checked document.
    case substantial = "substantieel"
    /// DigiD hoog, eHerkenning 4; a chip in a document.
    case high = "hoog"
}

extension AssuranceLevel: Comparable {
    /// Orders levels from unsure to sure.
    public static func < (left: AssuranceLevel, right: AssuranceLevel) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .low: 1
        case .medium: 2
        case .substantial: 3
        case .high: 4
        }
    }
}
