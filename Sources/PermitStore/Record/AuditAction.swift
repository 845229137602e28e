/// What can be done to the register, as the audit chain names it.
public enum AuditAction: String, CaseIterable, Sendable {
    case importMunicipality, addClient, rotateClient, revokeClient
    case receiveApplication, decideApplication, withdrawApplication, lapseApplication
    case askApplicant, answerApplication
    case receivePayment, warnPayment
    case issueExemption, withdrawExemption, changePlate, importExemption
    case registerVisit, changeVisit, endVisit, erasePlates
}
