import Foundation
import PermitOffice
import Registers
import Synchronization

/// A payment service behind a stub: keeps payments and refunds by key, as the real one does.
final class StubPayments: Sendable {
    private struct State {
        var payments: [String: (id: String, value: String, status: String)] = [:]
        /// By key, with the payment that they come from.
        var refunds: [String: String] = [:]
    }

    private let state = Mutex(State())

    /// Payments and refunds that were made.
    var counts: (payments: Int, refunds: Int) {
        state.withLock { ($0.payments.count, $0.refunds.count) }
    }

    /// Every payment from now on is paid, failed or what else is said here.
    func settle(as status: String) {
        state.withLock { state in
            for key in state.payments.keys { state.payments[key]?.status = status }
        }
    }

    /// The names of the payments.
    var ids: [String] { state.withLock { $0.payments.values.map(\.id) } }

    /// Answers as the service would.
    func reply(to request: StubRequest) -> StubReply {
        let parts = request.path.split(separator: "/").map(String.init)
        switch (request.method, parts.count) {
        case ("POST", 2): return make(request)
        case ("GET", 3): return show(parts[2])
        case ("GET", 4): return refunds(of: parts[2])
        case ("POST", 4): return refund(request, parts[2])
        default: return Self.answer(404, #"{"status": 404, "title": "Not Found"}"#)
        }
    }

    private func make(_ request: StubRequest) -> StubReply {
        guard let key = request.headers["idempotency-key"], let value = Self.value(in: request)
        else { return Self.answer(422, "{}") }
        let payment = state.withLock { state in
            let fresh = (id: "tr_\(state.payments.count + 1)", value: value, status: "open")
            let payment = state.payments[key] ?? fresh
            state.payments[key] = payment
            return payment
        }
        return Self.answer(201, Self.json(payment))
    }

    private func show(_ id: String) -> StubReply {
        let found = state.withLock { state in state.payments.values.first { $0.id == id } }
        return found.map { Self.answer(200, Self.json($0)) } ?? Self.answer(404, "{}")
    }

    private func refunds(of id: String) -> StubReply {
        let found = state.withLock { state in
            state.refunds.filter { $0.value == id }.keys.map {
                """
                {"status": "pending", "amount": {"currency": "EUR", "value": "1.00"},
                 "metadata": {"kenmerk": "\($0)"}}
                """
            }
        }
        return Self.answer(200, #"{"_embedded": {"refunds": [\#(found.joined(separator: ","))]}}"#)
    }

    private func refund(_ request: StubRequest, _ id: String) -> StubReply {
        guard let value = Self.value(in: request),
            let key = request.text.firstMatch(of: /"kenmerk":"([^"]+)"/)
        else { return Self.answer(422, "{}") }
        state.withLock { $0.refunds[String(key.1)] = id }
        let amount = #"{"currency": "EUR", "value": "\#(value)"}"#
        return Self.answer(201, #"{"id": "re_1", "status": "pending", "amount": \#(amount)}"#)
    }

    private static func value(in request: StubRequest) -> String? {
        request.text.firstMatch(of: /"value":"([0-9]+\.[0-9]{2})"/).map { String($0.1) }
    }

    private static func json(_ payment: (id: String, value: String, status: String)) -> String {
        """
        {"resource": "payment", "id": "\(payment.id)", "status": "\(payment.status)",
         "amount": {"value": "\(payment.value)", "currency": "EUR"},
         "_links": {"checkout": {"href": "https://betalen.example/\(payment.id)"}}}
        """
    }

    private static func answer(_ status: Int, _ body: String) -> StubReply {
        .answer(status, body, type: "application/hal+json")
    }
}
