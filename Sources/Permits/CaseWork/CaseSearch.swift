/// By which one thing a case worker looks cases up.
public enum CaseSearch: Hashable, Sendable {
    /// Year and number of the case.
    case caseNumber(year: Int, number: Int)
    /// Who applied for it or holds it.
    case holder(Holder)
    /// The plate that it is or was for.
    case plate(LicensePlate)

    /// Reads a case number such as `2026-000123`; nil for anything else.
    public init?(caseNumber text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, (6...9).contains(parts[1].utf8.count),
            text.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) }),
            let year = Int(parts[0]), let number = Int(parts[1])
        else { return nil }
        self = .caseNumber(year: year, number: number)
    }
}
