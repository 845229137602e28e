import PermitOffice
import Permits
import Registers
import Synchronization

/// The made-up payment provider, with a count of what it was asked, whose answers can get lost on
/// the way back.
final class CountingProvider: PaymentProvider {
    struct Lost: Error {}

    struct Counts: Equatable {
        var pages = 0
        var standings = 0
        var refunds = 0
    }

    private let world: DemoWorld
    private let state = Mutex((counts: Counts(), losesAnswers: false))

    init(_ world: DemoWorld) {
        self.world = world
    }

    /// How often it was asked for each.
    var counts: Counts { state.withLock { $0.counts } }

    /// Does everything that it is asked from now on, and nobody hears of it.
    func loseAnswers(_ isLost: Bool) {
        state.withLock { $0.losesAnswers = isLost }
    }

    func open(_ order: PaymentOrder) async throws -> PaymentPage {
        state.withLock { $0.counts.pages += 1 }
        return try answered(try await world.open(order))
    }

    func standing(of id: String) async throws -> PaymentStanding {
        state.withLock { $0.counts.standings += 1 }
        return try answered(try await world.standing(of: id))
    }

    func refund(_ order: RefundOrder) async throws {
        state.withLock { $0.counts.refunds += 1 }
        try answered(try await world.refund(order))
    }

    private func answered<Answer>(_ answer: Answer) throws -> Answer {
        if state.withLock({ $0.losesAnswers }) { throw Lost() }
        return answer
    }
}
