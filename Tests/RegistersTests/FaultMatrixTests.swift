import PermitOffice
import Permits
import Registers
import Testing

/// Each register off, slow, failing and talking nonsense, behind a real office.
struct FaultMatrixTests {
    /// The first word of the path at which a register is.
    enum Place: String, CaseIterable, Sendable {
        case brp, bag, rdw, kvk
    }

    enum Trouble: String, CaseIterable, Sendable {
        case off, slow, error, garbage

        var reply: StubReply {
            switch self {
            case .off: .hangUp
            case .slow: .silence
            case .error: .answer(500, "{}")
            case .garbage: .json("{\"personen\": [{}], \"response\": 1}")
            }
        }

        /// Short where the register lets it run out, ample where it must not.
        var timeLimit: Duration { self == .slow ? .seconds(1) : .seconds(60) }
    }

    /// Which registers are asked about each kind of application that is granted without a person.
    private static let asked: [(product: ProductKind, Set<Place>)] = [
        (.temporary, [.brp, .bag, .rdw]), (.visitorScheme, [.brp, .bag]),
        (.business, [.kvk, .bag, .rdw]),
    ]

    private static let cases: [(ProductKind, Place, Trouble)] = asked.flatMap { product, places in
        Place.allCases.filter(places.contains).flatMap { place in
            Trouble.allCases.map { (product, place, $0) }
        }
    }

    @Test(arguments: cases)
    func `Fault matrix: no right on unverified facts, and a decision once the register is back`(
        product: ProductKind,
        place: Place,
        trouble: Trouble
    ) async throws {
        let payments = StubPayments()
        let behaviour = Self.behaviour(payments, broken: place, trouble)
        try await StubServer.running(behaviour) { stub in
            try await Counter.open(at: stub, timeLimit: trouble.timeLimit) { counter in
                let request = try Counter.request(product)

                let waiting = try await counter.office.apply(request, by: counter.clerk)
                #expect(waiting.status == .inProgress)
                #expect(waiting.decision == nil)
                #expect(waiting.reasons == [.registerUnreachable])
                #expect(try await counter.isCovered(Question.plate()) == false)
                try await counter.live(until: Counter.start.adding(minutes: 2))
                #expect(try await counter.again(waiting).decision == nil)
                #expect(counter.office.register.rightsCount == 0)

                stub.behave(Self.behaviour(payments, broken: nil, trouble))
                try await counter.live { try await counter.again(waiting).decision != nil }
                let decided = try await counter.again(waiting)
                #expect(decided.decision?.outcome == .granted)
                #expect(decided.decision?.officer == nil)
                #expect(
                    try await counter.office.workload(page: PageRange()).allSatisfy {
                        $0.kind != .decide
                    }
                )
            }
        }
    }

    @Test(arguments: Trouble.allCases)
    func `Fault matrix: the payment service is away, and then there are a page and a right`(
        trouble: Trouble
    ) async throws {
        let payments = StubPayments()
        let good = Self.behaviour(payments, broken: nil, trouble)
        let bad: StubServer.Behaviour = { request in
            request.path.hasPrefix("/v2") ? trouble.reply : good(request)
        }
        try await StubServer.running(bad) { stub in
            try await Counter.open(at: stub, timeLimit: trouble.timeLimit) { counter in
                let request = try Counter.request(.business)

                let received = try await counter.office.apply(request, by: counter.clerk)
                try await counter.live { try await counter.again(received).decision != nil }
                let granted = try await counter.again(received)
                #expect(granted.status == .awaitingPayment)
                #expect(granted.payment?.page == nil)
                stub.behave(good)
                try await counter.live { try await counter.again(granted).payment?.page != nil }
                let id = try #require(payments.ids.first)
                let page = try await counter.again(granted).payment?.page
                #expect(page == "https://betalen.example/\(id)")

                payments.settle(as: "paid")
                stub.behave(bad)
                try await counter.office.receivePayment(id)
                #expect(try await counter.again(granted).payment?.status == .open)
                #expect(try await counter.isCovered(Question.plate()) == false)
                stub.behave(good)
                try await counter.live { try await counter.again(granted).status == .granted }
                #expect(try await counter.again(granted).status == .granted)
                #expect(counter.office.register.rightsCount == 1)
                #expect(payments.counts.payments == 1)
            }
        }
    }

    @Test func `Registers that do not need each other are asked at the same time`() async throws {
        try await StubServer.running({ _ in .silence }) { stub in
            try await Counter.open(at: stub, timeLimit: .seconds(120)) { counter in
                let request = try Counter.request(.temporary)

                let asking = Task { try? await counter.office.apply(request, by: counter.clerk) }
                for _ in 0..<6000 where stub.requests.count < 2 {
                    try await Task.sleep(for: .milliseconds(10))
                }

                let places = stub.requests.map { $0.path.split(separator: "/").first }
                #expect(Set(places) == ["brp", "rdw"])
                asking.cancel()
                _ = await asking.value
            }
        }
    }

    /// Every register well, apart from one.
    private static func behaviour(
        _ payments: StubPayments,
        broken: Place?,
        _ trouble: Trouble
    ) -> StubServer.Behaviour {
        { request in
            let place = request.path.split(separator: "/").first.map(String.init)
            if let broken, place == broken.rawValue { return trouble.reply }
            return switch place {
            case "brp": .json(Answers.person())
            case "bag": .json(Answers.buildings())
            case "rdw": .json(Answers.vehicle())
            case "kvk": .json(Answers.company())
            default: payments.reply(to: request)
            }
        }
    }
}
