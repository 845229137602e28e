import PermitOffice
import Permits
import Registers
import Testing

/// The payment service over real connections.
struct PaymentServiceTests {
    private let order = PaymentOrder(
        key: "2026-000001-1",
        reference: "2026-000001",
        amountCents: 3900
    )

    @Test func `A payment is asked for once, whatever the number of times`() async throws {
        let payments = StubPayments()
        try await StubServer.running({ payments.reply(to: $0) }) { stub in
            let service = Question.payments(
                try stub.connection(headers: ["Authorization": "Bearer test_key"])
            )

            let first = try await service.open(order)
            let second = try await service.open(order)

            #expect(first == second)
            #expect(first == PaymentPage(id: "tr_1", address: "https://betalen.example/tr_1"))
            #expect(payments.counts.payments == 1)
            let request = try #require(stub.requests.first)
            #expect(request.headers["authorization"] == "Bearer test_key")
            #expect(request.text.contains(#""amount":{"#))
            #expect(request.text.contains(#""value":"39.00""#))
            #expect(request.text.contains("Ontheffing 2026-000001"))
            #expect(request.text.contains(#"v1\/betaalmeldingen"#))
        }
    }

    private static let standings: [(String, PaymentStanding.State?)] = [
        ("open", .open), ("pending", .open), ("authorized", .open), ("canceled", .failed),
        ("expired", .failed), ("failed", .failed), ("paid", .paid(at: nil)), ("maybe", nil),
    ]

    @Test(arguments: standings)
    func `A payment stands as the service says, or it is a fault`(
        status: String,
        state: PaymentStanding.State?
    ) async throws {
        let payments = StubPayments()
        try await StubServer.running({ payments.reply(to: $0) }) { stub in
            let service = Question.payments(try stub.connection())
            let page = try await service.open(order)
            payments.settle(as: status)

            let standing = try? await service.standing(of: page.id)

            #expect(standing == state.map { PaymentStanding(state: $0, amountCents: 3900) })
        }
    }

    @Test(arguments: [
        (#""status": "paid", "amount": {"value": "39.00", "currency": "USD"}"#, nil as Int?),
        (#""status": "paid", "amount": {"value": "39,00", "currency": "EUR"}"#, nil),
        (#""status": "paid", "amount": {"value": "-39.00", "currency": "EUR"}"#, nil),
        (
            #""status": "paid", "amount": {"value": "99999999999999999999.00", "currency": "EUR"}"#,
            nil
        ),
        (#""status": "paid", "amount": {"value": "0.05", "currency": "EUR"}"#, 5),
        (#""status": "paid", "amount": {"value": "1234.50", "currency": "EUR"}"#, 123_450),
    ])
    func `An amount is euros and cents`(members: String, cents: Int?) async throws {
        let reply = StubReply.json(#"{"id": "tr_1", \#(members)}"#)
        try await StubServer.running({ _ in reply }) { stub in
            let service = Question.payments(try stub.connection())

            let standing = try? await service.standing(of: "tr_1")

            #expect(standing?.amountCents == cents)
        }
    }

    @Test func `The moment of paying comes along`() async throws {
        let reply = StubReply.json(
            """
            {"id": "tr_1", "status": "paid", "amount": {"value": "39.00", "currency": "EUR"},
             "paidAt": "2026-03-02T09:15:07+00:00"}
            """
        )
        try await StubServer.running({ _ in reply }) { stub in
            let standing = try await Question.payments(try stub.connection()).standing(of: "tr_1")

            #expect(standing.state == .paid(at: Instant(seconds: 1_772_442_907)))
        }
    }

    @Test(arguments: [
        #""id": "../1", "amount": {"value": "39.00", "currency": "EUR"}"#,
        #""id": "tr_1", "amount": {"value": "38.00", "currency": "EUR"}"#,
    ])
    func `A payment that was not asked for is a fault`(members: String) async throws {
        let reply = StubReply.json(
            #"{\#(members), "_links": {"checkout": {"href": "https://betalen.example"}}}"#
        )
        try await StubServer.running({ _ in reply }) { stub in
            let service = Question.payments(try stub.connection())

            await #expect(throws: RegisterFault.unreadable) { try await service.open(order) }
        }
    }

    @Test(arguments: ["javascript:alert(1)", "http://betalen.example", "https://a@b.example", ""])
    func `A page that nobody should be sent to is a fault`(address: String) async throws {
        let reply = StubReply.json(
            """
            {"id": "tr_1", "amount": {"value": "39.00", "currency": "EUR"},
             "_links": {"checkout": {"href": "\(address)"}}}
            """
        )
        try await StubServer.running({ _ in reply }) { stub in
            let service = Question.payments(try stub.connection())

            await #expect(throws: RegisterFault.unreadable) { try await service.open(order) }
        }
    }

    @Test func `Money goes back once, also when the service has forgotten the key`() async throws {
        let payments = StubPayments()
        try await StubServer.running({ payments.reply(to: $0) }) { stub in
            let service = Question.payments(try stub.connection())
            let refund = RefundOrder(key: "r-1", payment: "tr_1", amountCents: 3900)

            for _ in 0..<3 { try await service.refund(refund) }

            #expect(payments.counts.refunds == 1)
            #expect(stub.requests.count { $0.method == "POST" } == 1)
        }
    }
}
