import PermitOffice

/// How sure a login must be, and in which words the broker says how sure it is.
public struct AssuranceClaims: Sendable {
    /// The least that is accepted.
    public let required: AssuranceLevel
    /// What `acr` means.
    public let levels: [String: AssuranceLevel]
    /// What a value in `amr` means: for staff, where a broker tells the factors one by one.
    public let factors: [String: AssuranceLevel]
    /// What holds for every login by agreement with the broker, for staff; nil without one.
    public let agreed: AssuranceLevel?
    /// What is asked for, in the broker's words, the most wanted first.
    public let asked: [String]

    /// Puts the words together.
    ///
    /// - Parameters:
    ///   - required: The least that is accepted.
    ///   - levels: What `acr` means.
    ///   - factors: What a value in `amr` means.
    ///   - agreed: What holds for every login.
    ///   - asked: What is asked for; nil for each level that is enough, the lowest first.
    public init(
        required: AssuranceLevel,
        levels: [String: AssuranceLevel],
        factors: [String: AssuranceLevel] = [:],
        agreed: AssuranceLevel? = nil,
        asked: [String]? = nil
    ) {
        self.required = required
        self.levels = levels
        self.factors = factors
        self.agreed = agreed
        self.asked =
            asked
            ?? levels.filter { $0.value >= required }
            .sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    }

    /// How sure these claims are: the surest thing that they say.
    func level(in claims: [String: ClaimValue]) throws(LoginRefusal) -> AssuranceLevel {
        let said = claims["acr"]?.text.flatMap { levels[$0] }
        let shown = claims["amr"]?.texts?.compactMap { factors[$0] } ?? []
        guard let level = ([said, agreed].compactMap(\.self) + shown).max() else { throw .level }
        guard level >= required else { throw .levelTooLow }
        return level
    }
}
