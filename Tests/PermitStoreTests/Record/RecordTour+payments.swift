import PermitStore
import Permits

extension RecordTour {
    func visitPayments(
        _ change: inout RecordChange,
        of application: PermitApplication
    ) throws {
        _ = try change.record.lapsedPayments(at: change.now)
        _ = try change.record.paymentsToWarn(at: change.now)
        guard let (payment, _) = try change.record.payment(application.caseNumber) else {
            throw StoreFault.corrupt
        }
        _ = try change.warn(payment, of: application)
        try visitAttempts(&change, at: payment, of: application)
        try change.settle(payment, of: application, as: .paid)
    }

    private func visitAttempts(
        _ change: inout RecordChange,
        at payment: Payment,
        of application: PermitApplication
    ) throws {
        _ = try change.record.paymentsWithoutPage(at: change.now)
        _ = try change.record.pageTries(of: payment)
        try change.postponePage(of: payment, until: change.now)
        for position in 1...2 {
            try change.open(
                page: "https://betalen.example/1",
                providerId: "tr_\(position)",
                position: position,
                for: payment,
                of: application,
                checkAt: change.now
            )
        }
        _ = try change.record.attempt("tr_1")
        _ = try change.record.attemptsToCheck(at: change.now)
        let attempts = try change.record.attempts(of: payment)
        try change.checked(attempts[0], didAnswer: true, again: change.now)
        try change.fail(attempts[0], for: payment, of: application)
        try change.receive(
            3900,
            through: attempts[1],
            for: payment,
            of: application,
            givingBack: .paidTwice
        )
        for refund in try change.record.refundsDue(at: change.now) {
            try change.postpone(refund, until: change.now)
            try change.refunded(refund)
        }
        try change.giveBack(1, from: attempts[1], for: payment, of: application)
        _ = try change.record.ledger(of: payment)
    }
}
