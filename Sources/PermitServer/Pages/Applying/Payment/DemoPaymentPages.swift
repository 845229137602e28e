import PermitOffice
import Permits

/// Stands in for the page of a payment provider, in a demonstration alone.
///
/// What is chosen goes the way of a real payment: the provider tells that something happened, and
/// the office asks it what.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /demo-betalen/{id} | applicant | shows what is to be paid for the application |
/// | POST /demo-betalen/{id} | applicant | pays, or lets it fail |
struct DemoPaymentPages: Sendable {
    let office: Office
    let controls: DemoControls

    /// The page to pay for an application on.
    static func path(_ application: Reference) -> String { "/demo-betalen/\(application.text)" }

    var routes: [PageRoute] {
        [
            .get("/demo-betalen/{id}", who: ApplyingPages.holders, show),
            .post("/demo-betalen/{id}", who: ApplyingPages.holders, report),
        ]
    }

    private func show(_ call: PageCall) async throws -> PageReply {
        let (application, payment) = try await due(call)
        guard payment.status == .open else {
            return .redirect(ApplyingPages.path(application.reference))
        }
        return .page(SitePage("demo-payment", DemoPaymentView(application, payment, call)))
    }

    private func report(_ call: PageCall) async throws -> PageReply {
        let (application, payment) = try await due(call)
        let isPaid = call.value("uitkomst") != "mislukt"
        if payment.status == .open,
            let attempt = try await office.paymentAttempt(of: payment.reference)
        {
            controls.reportPayment(attempt.providerId, attempt.amountCents, isPaid)
            try await office.receivePayment(attempt.providerId)
        }
        return .redirect(ApplyingPages.path(application.reference))
    }

    private func due(_ call: PageCall) async throws -> (PermitApplication, Payment) {
        let reference = try call.reference()
        guard let application = try await office.application(reference, for: call.signedIn()),
            let payment = application.payment
        else { throw Problem.notFound }
        return (application, payment)
    }
}

/// What the page to pay on shows.
struct DemoPaymentView: Sendable {
    let amount: String
    let number: String
    let product: String
    let action: String
    let back: String

    init(_ application: PermitApplication, _ payment: Payment, _ call: PageCall) {
        amount = LetterWords(language: call.language).euros(payment.amountCents)
        number = payment.reference
        product = call.word("apply.product.\(application.product.rawValue)")
        action = call.language.address(of: DemoPaymentPages.path(application.reference))
        back = call.language.address(of: ApplyingPages.path(application.reference))
    }
}
