import PermitOffice
import Permits

/// A payment service with the interface of Mollie, version 2.
public struct PaymentService: PaymentProvider {
    private let connection: RegisterConnection
    private let returnAddress: String
    private let messageAddress: String

    /// Asks over this connection.
    ///
    /// - Parameters:
    ///   - connection: With the key of the service as `Authorization`.
    ///   - returnAddress: Where a payer goes after paying.
    ///   - messageAddress: Where the service says that something happened: `…/v1/betaalmeldingen`.
    public init(
        _ connection: RegisterConnection,
        returnAddress: String,
        messageAddress: String
    ) {
        self.connection = connection
        self.returnAddress = returnAddress
        self.messageAddress = messageAddress
    }

    /// Makes a payment and the page to pay it on; the same key gives the same payment.
    ///
    /// - Throws: ``RegisterFault``.
    public func open(_ order: PaymentOrder) async throws -> PaymentPage {
        var question = RegisterQuestion(
            "/v2/payments",
            sending: NewPayment(
                amount: Amount(cents: order.amountCents),
                description: "Ontheffing \(order.reference)",
                redirectUrl: returnAddress,
                webhookUrl: messageAddress,
                metadata: Mark(kenmerk: order.key)
            )
        )
        question.headers["Idempotency-Key"] = order.key
        question.statuses = [200, 201]
        question.mediaTypes = Self.mediaTypes
        return try await connection.ask(question) { answer throws(RegisterFault) in
            let made = try answer.read(as: Made.self)
            guard Self.isName(made.id), made.amount.cents == order.amountCents,
                let page = made.links.checkout?.href, page.utf8.count <= 2000,
                RegisterText.isWebAddress(page)
            else { throw .unreadable }
            return PaymentPage(id: made.id, address: page)
        }
    }

    /// How a payment stands.
    ///
    /// - Throws: ``RegisterFault``.
    public func standing(of id: String) async throws -> PaymentStanding {
        guard Self.isName(id) else { throw RegisterFault.unreadable }
        var question = RegisterQuestion("/v2/payments/\(id)")
        question.mediaTypes = Self.mediaTypes
        return try await connection.ask(question) { answer throws(RegisterFault) in
            let found = try answer.read(as: Found.self)
            guard found.id == id, let cents = found.amount.cents else { throw .unreadable }
            return PaymentStanding(state: try found.state(), amountCents: cents)
        }
    }

    /// Gives money back, unless the service already has this refund: keys are kept there for a
    /// while only.
    ///
    /// - Throws: ``RegisterFault``.
    public func refund(_ order: RefundOrder) async throws {
        guard Self.isName(order.payment) else { throw RegisterFault.unreadable }
        let path = "/v2/payments/\(order.payment)/refunds"
        guard try await !isRefunded(order, at: path) else { return }
        var question = RegisterQuestion(
            path,
            sending: NewRefund(
                amount: Amount(cents: order.amountCents),
                description: "Terugbetaling ontheffing",
                metadata: Mark(kenmerk: order.key)
            )
        )
        question.headers["Idempotency-Key"] = order.key
        question.statuses = [200, 201]
        question.mediaTypes = Self.mediaTypes
        try await connection.ask(question) { answer throws(RegisterFault) in
            guard try answer.read(as: Refunded.self).amount.cents == order.amountCents else {
                throw .unreadable
            }
        }
    }

    private func isRefunded(_ order: RefundOrder, at path: String) async throws -> Bool {
        var question = RegisterQuestion(path)
        question.query = [("limit", "250")]
        question.mediaTypes = Self.mediaTypes
        return try await connection.ask(question) { answer throws(RegisterFault) in
            let refunds = try answer.read(as: Refunds.self).embedded.refunds
            return refunds.contains { $0.metadata?.kenmerk == order.key && $0.counts }
        }
    }

    private static let mediaTypes: Set = ["application/hal+json", "application/json"]

    private static func isName(_ id: String) -> Bool {
        id.wholeMatch(of: /tr_[A-Za-z0-9]{1,60}/) != nil
    }
}
