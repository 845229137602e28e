import PermitOffice
import Permits

/// What must be paid, or became of it.
struct PaymentView: Sendable {
    let sentence: String
    /// To the page to pay on; nil when there is nothing to pay, or no page yet.
    let page: String?
    let isOpen: Bool
    /// What goes or went back.
    let refunds: [String]

    init(
        _ payment: Payment,
        of application: PermitApplication,
        _ call: PageCall,
        _ times: TimeWords,
        isDemo: Bool
    ) {
        let amounts = LetterWords(language: call.language)
        isOpen = payment.status == .open
        let demoPage = call.language.address(of: DemoPaymentPages.path(application.reference))
        page = isOpen ? (isDemo && payment.page != nil ? demoPage : payment.page) : nil
        sentence = call.word(
            "application.payment.\(payment.status.rawValue)",
            [
                "amount": amounts.euros(payment.amountCents),
                "moment": times.moment(payment.dueAt.adding(seconds: -60)),
            ]
        )
        refunds = payment.refunds.map { refund in
            call.word(
                refund.refundedAt == nil ? "application.refundDue" : "application.refunded",
                ["amount": amounts.euros(refund.cents)]
            )
        }
    }
}
