/// A law or rule that a letter rests on.
public enum LegalBasis: Hashable, Sendable {
    /// The power to exempt: Wegenverkeerswet 1994 article 149.
    case roadTrafficAct
    /// What may be exempted from: RVV 1990 article 87.
    case exemptions
    /// The disc duty: RVV 1990 article 25.
    case discDuty
    /// The power to leave an incomplete application unhandled: Awb article 4:5.
    case incompleteApplications
    /// The rules of the municipality, as they stood from this day on.
    case policy(from: Day)

    /// What every decision on an exemption rests on.
    public static func exemption(policyFrom day: Day) -> [LegalBasis] {
        [.roadTrafficAct, .exemptions, .discDuty, .policy(from: day)]
    }
}
