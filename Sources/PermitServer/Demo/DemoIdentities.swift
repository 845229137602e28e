import PermitOffice

/// The tokens that stand for people in a demonstration.
public enum DemoIdentities {
    /// The name of the case worker who is a resident too.
    public static let secondCaseWorker = "demo-behandelaar-2"
    /// Who that is at home: a number that is given to nobody.
    public static let secondCaseWorkerBsn = "999990998"

    /// Who a token stands for; nil for any other.
    public static func caller(token: String) -> Caller? {
        switch token {
        case "demo-behandelaar", secondCaseWorker: .officer(.behandelaar, name: token)
        case "demo-beheerder": .officer(.beheerder, name: token)
        case "demo-handhaver": .officer(.handhaver, name: token)
        default:
            number(token, after: "demo-burger-", count: 9).map { .citizen(bsn: $0) }
                ?? number(token, after: "demo-bedrijf-", count: 8).map { .company(kvk: $0) }
        }
    }

    private static func number(_ token: String, after prefix: String, count: Int) -> String? {
        guard token.hasPrefix(prefix) else { return nil }
        let number = token.dropFirst(prefix.count)
        let isNumber = number.utf8.allSatisfy { (48...57).contains($0) }
        return number.utf8.count == count && isNumber ? String(number) : nil
    }
}
