/// Everything that one letter tells, as facts; the words come from a template.
public struct LetterContent: Sendable {
    public let kind: LetterKind
    public var language = LetterLanguage.dutch
    /// Name of the addressee; empty when no register told it yet.
    public var name = ""
    /// Where the addressee lives or sits; nil when that is not known.
    public var address: Address?
    public var sentOn: Day?
    /// Year and number of the case; empty for an exemption that no application led to.
    public var caseNumber = ""
    public var product: ProductKind
    public var zone: ZoneCode?
    public var plate: LicensePlate?
    public var reasons: [DecisionReason] = []
    /// What a case worker wrote for the addressee.
    public var motivation: String?
    public var legalBasis: [LegalBasis] = []
    /// Where the facts come from that were used.
    public var origins: [FactOrigin] = []
    /// What must be paid, in cents.
    public var feeCents: Int?
    /// The day that the letter is about.
    public var lastDay: Day?
    /// First day of the exemption.
    public var validFrom: Day?
    /// Last day of the exemption, which is in.
    public var validUntil: Day?
    /// Last day to object.
    public var objectUntil: Day?
    /// Whether the rules decided, without a person.
    public var isAutomatic = false

    /// Begins a letter.
    public init(_ kind: LetterKind, product: ProductKind) {
        self.kind = kind
        self.product = product
    }

    /// Throws when something is missing that a letter of this kind must say.
    public func demandComplete() throws(IncompleteLetter) {
        let required = kind.requiredParts
        let missing = LetterPart.allCases.filter { required.contains($0) && !has($0) }
        guard missing.isEmpty else { throw IncompleteLetter(kind, missing: missing) }
    }

    private func has(_ part: LetterPart) -> Bool {
        switch part {
        case .sentOn: sentOn != nil
        case .caseNumber: !caseNumber.isEmpty
        case .legalBasis: !legalBasis.isEmpty
        case .reasons: !reasons.isEmpty || !(motivation ?? "").isEmpty
        case .remedy: objectUntil != nil
        case .fee: feeCents != nil
        case .lastDay: lastDay != nil
        case .validity: validFrom != nil && validUntil != nil
        }
    }
}
