/// What can be done to the register, as the audit chain names it.
public enum AuditAction: String, CaseIterable, Sendable {
    case importMunicipality, addClient, rotateClient, revokeClient
    case receiveApplication, decideApplication, withdrawApplication, lapseApplication
    case askApplicant, answerApplication, extendTerm, alertTerm
    case assignWork, readData, keepStaff, signalMisuse
    case receiveObjection, assignObjection, decideObjection, withdrawObjection
    case repair, undoRepair
    case intendWithdrawal, giveView, withdrawOnRequest, withdrawOfficially
    case receivePayment, warnPayment
    case openPayPage, failPayment, refundPayment
    case issueExemption, withdrawExemption, changePlate, importExemption
    case changeContact
    case callOffPlateChange, renewExemption, remindHolder, signalMove, closeWorkItem
    case registerVisit, changeVisit, endVisit, erasePlates
    case savePlate, renameSavedPlate, dropSavedPlate
    case inviteDelegate, acceptDelegation, endDelegation
    case makeGuestLink, endGuestLink, askAsGuest, approveGuest, declineGuest, lapseGuestRequests
    case setTelephoneAccess, endTelephoneAccess, refuseTelephone
    case makeCalendarFeed, endCalendarFeed
    case fileFinding, joinFinding, closeFinding, liftFinding, destroyFindings, signalFinding
    case noteOutage, endOutage, eraseVisitorAccess
    case logIn, logOut, refuseLogin
    case destroyCase, holdCase, releaseCase
}
