import Permits
import Testing

struct CaseStepTests {
    @Test(arguments: ApplicationStatus.allCases)
    func `A case is closed with a result when its application ends, and not before`(
        status: ApplicationStatus
    ) {
        #expect((status.caseSteps.last == .closed) == status.isFinal)
        #expect((status.caseResult != nil) == status.isFinal)
        #expect(!status.caseSteps.isEmpty)
    }

    @Test(arguments: [
        (ApplicationStatus.granted, [CaseEvent.Status.decided, .closed]),
        (.refused, [.decided, .closed]), (.leftUnhandled, [.decided, .closed]),
        (.aborted, [.closed]), (.notNeeded, [.closed]), (.received, [.received]),
        (.awaitingCompletion, [.awaitingApplicant]), (.awaitingViewpoint, [.awaitingApplicant]),
    ])
    func `Only a decision is told as one`(status: ApplicationStatus, steps: [CaseEvent.Status]) {
        #expect(status.caseSteps == steps)
    }

    @Test(arguments: ApplicationStatus.allCases)
    func `The term stands still only while something is missing`(status: ApplicationStatus) {
        #expect(status.suspendsTerm == (status == .awaitingCompletion))
    }

    @Test(arguments: [
        (ApplicationStatus.granted, true, CaseEvent.Payment.paid), (.granted, false, .notDue),
        (.awaitingPayment, true, .due), (.aborted, true, .due), (.received, false, .notDue),
    ])
    func `The fee is paid when the exemption is granted`(
        status: ApplicationStatus,
        hasFee: Bool,
        payment: CaseEvent.Payment
    ) {
        #expect(status.casePayment(hasFee: hasFee) == payment)
    }
}
