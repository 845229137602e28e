/// An application as the register has it.
public struct PermitApplication: Sendable {
    /// The row of the record that holds it.
    public let row: Int64
    public let reference: Reference
    /// Year and number, such as `2026-000123`.
    public let caseNumber: String
    public let product: ProductKind
    public let holder: Holder
    public let zone: ZoneCode?
    public let plate: LicensePlate?
    /// The period asked for, when the applicant named one.
    public let askedFrom: Instant?
    public let askedUntil: Instant?
    public let text: ApplicationText
    /// What the rules said when it came in.
    public let reasons: [DecisionReason]
    public let status: ApplicationStatus
    public let receivedAt: Instant
    /// Last day to decide (Awb 4:13 to 4:15).
    public let decideBy: Day
    /// Day on which the applicant was asked for something that did not come yet.
    public let askedOn: Day?
    /// Last day for the applicant to answer.
    public let answerBy: Day?
    /// The stretches by which the term was suspended so far (Awb 4:15), in order.
    public let suspensions: [TermSuspension]
    /// The notice that the decision takes longer, if one was given (Awb 4:14).
    public let extended: TermExtension?
    /// Counts the changes, for conditional requests.
    public let version: Int
    public let history: [StatusStep]
    public let decision: Decision?
    public let payment: Payment?
    /// The exemption it led to.
    public let exemption: Reference?
    /// The exemption that it asks to renew, if it is a renewal.
    public let renews: Reference?

    /// Brings together what the record holds about one application.
    public init(
        row: Int64,
        reference: Reference,
        caseNumber: String,
        product: ProductKind,
        holder: Holder,
        zone: ZoneCode?,
        plate: LicensePlate?,
        askedFrom: Instant?,
        askedUntil: Instant?,
        text: ApplicationText,
        reasons: [DecisionReason],
        status: ApplicationStatus,
        receivedAt: Instant,
        decideBy: Day,
        askedOn: Day?,
        answerBy: Day?,
        suspensions: [TermSuspension],
        extended: TermExtension?,
        version: Int,
        history: [StatusStep],
        decision: Decision?,
        payment: Payment?,
        exemption: Reference?,
        renews: Reference? = nil
    ) {
        self.row = row
        self.reference = reference
        self.caseNumber = caseNumber
        self.product = product
        self.holder = holder
        self.zone = zone
        self.plate = plate
        self.askedFrom = askedFrom
        self.askedUntil = askedUntil
        self.text = text
        self.reasons = reasons
        self.status = status
        self.receivedAt = receivedAt
        self.decideBy = decideBy
        self.askedOn = askedOn
        self.answerBy = answerBy
        self.suspensions = suspensions
        self.extended = extended
        self.version = version
        self.history = history
        self.decision = decision
        self.payment = payment
        self.exemption = exemption
        self.renews = renews
    }
}
