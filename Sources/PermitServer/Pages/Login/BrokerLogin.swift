import HTTPTypes
import PermitOffice
import Permits

/// The way to the broker and back (OpenID Connect, code flow).
///
/// A cookie binds the login to the browser that began it; what the broker says is judged by
/// ``LoginBroker``.
struct BrokerLogin: Sendable {
    let office: Office
    let door: SiteDoor

    /// Sends the browser to the broker.
    func begin(_ call: PageCall) async throws -> PageReply {
        guard let broker = door.broker,
            let means = call.call.parameters["middel"].flatMap(LoginMeans.init),
            broker.means.contains(means)
        else { throw Problem.notFound }
        let start: LoginStart
        do {
            start = try await broker.begin(means, at: office.clock.now())
        } catch {
            return Self.ended(.failed)
        }
        var headers: HTTPFields = [.location: start.address]
        headers.append(SessionCookie.set(.login, door.flows.keep(start.flow)))
        return .other(Reply(status: .seeOther, headers: headers))
    }

    /// Takes the browser back from the broker; whatever happens, the login under way is over.
    func complete(_ call: PageCall) async throws -> PageReply {
        let now = office.clock.now()
        let items = call.call.query.items.compactMap { item in
            item.name.flatMap { name in item.value.map { (name: name, value: $0) } }
        }
        let outcome = await outcome(of: call, items, at: now)
        switch outcome {
        case .established(let identity):
            try await office.noteLogin(of: identity.caller)
            return try door.open(identity, next: nil, call, at: now)
        case .refused(let refusal):
            // What never came from a login that began here is anyone's to send, as often as they like.
            if refusal != .noFlow { try await office.noteRefusedLogin(refusal) }
            return Self.ended(outcome)
        case .cancelled, .failed:
            return Self.ended(outcome)
        }
    }

    private func outcome(
        of call: PageCall,
        _ items: [(name: String, value: String)],
        at now: Instant
    ) async -> LoginOutcome {
        guard let cookie = SessionCookie.value(.login, in: call.call.headers),
            let flow = door.flows.take(cookie, at: now), let broker = door.broker
        else { return .refused(.noFlow) }
        guard let callback = LoginCallback(query: items) else { return .refused(.malformed) }
        return await broker.complete(flow, callback: callback, at: now)
    }

    /// The page that says why there is no session.
    private static func ended(_ outcome: LoginOutcome) -> PageReply {
        let view = LoginEndedView(outcome)
        return .page(SitePage("login-ended", view, status: view.status))
    }
}

/// Why a login did not succeed, and what helps.
struct LoginEndedView: Sendable {
    let isCancelled: Bool
    let isFailed: Bool
    let isTooLow: Bool
    let isForOther: Bool
    let isUnknown: Bool
    let isRefused: Bool
    let status: HTTPResponse.Status

    init(_ outcome: LoginOutcome) {
        let refusal: LoginRefusal? = if case .refused(let why) = outcome { why } else { nil }
        isCancelled = outcome == .cancelled
        isFailed = outcome == .failed
        isTooLow = refusal == .levelTooLow
        isForOther = refusal == .represents
        isUnknown = refusal == .unknownNumber || refusal == .noRole
        isRefused = refusal.map { !$0.concernsVisitor } ?? false
        status =
            switch outcome {
            case .cancelled, .established: .ok
            case .failed: .badGateway
            case .refused: .forbidden
            }
    }
}
