import HTTPTypes
import PermitOffice
import Permits

/// Who may sign visitors on for the holder of a scheme.
///
/// | call | who | answer |
/// |---|---|---|
/// | GET /v1/bezoekersregelingen/{id}/gemachtigden | holder, behandelaar | 200 all |
/// | POST …/{id}/gemachtigden | holder, behandelaar | 201 with the code, told this once |
/// | DELETE …/{id}/gemachtigden/{gemachtigdeId} | holder, behandelaar | 204, at once |
/// | GET /v1/machtigingen | burger, bedrijf | 200 a page of what one may use for others |
/// | POST /v1/machtigingen | burger, bedrijf | 201, accepts a code |
/// | DELETE /v1/machtigingen/{id} | burger, bedrijf | 204, gives it up |
struct DelegatesAPI: Sendable {
    let office: Office
    let attempts: AttemptLimit

    private static let residents: Access = [.burger, .bedrijf]

    var endpoints: [Endpoint] {
        let delegates = "/v1/bezoekersregelingen/{id}/gemachtigden"
        let own = "/v1/machtigingen"
        return [
            Endpoint(.get, delegates, who: VisitorsAPI.people, answer: list),
            Endpoint(.post, delegates, who: VisitorsAPI.people, answer: invite),
            Endpoint(
                .delete,
                "\(delegates)/{gemachtigdeId}",
                who: VisitorsAPI.people,
                answer: end
            ),
            Endpoint(
                .get,
                own,
                who: Self.residents,
                query: ["pagina", "grootte"],
                answer: listOwn
            ),
            Endpoint(.post, own, who: Self.residents, answer: accept),
            Endpoint(.delete, "\(own)/{id}", who: Self.residents, answer: leave),
        ]
    }

    private func list(_ call: Call) async throws -> Reply {
        let scheme = try call.parameter("id", Reference.init)
        let outcome = try await office.delegates(of: scheme, for: call.signedIn())
        let delegates = try outcome.value().map { JSONValue.object(Self.members(of: $0)) }
        return Reply(json: ["gemachtigden": .array(delegates)])
    }

    private func invite(_ call: Call) async throws -> Reply {
        let scheme = try call.parameter("id", Reference.init)
        let body = try JSONBody(call)
        let name = try body.finish(body.string("naam", maxLength: VisitorsAPI.nameMax))
        let outcome = try await office.invite(name, to: scheme, by: call.signedIn())
        let (delegate, code) = try outcome.value()
        return Reply(
            status: .created,
            json: .object(Self.members(of: delegate) + [JSONValue.Member("code", .string(code))])
        )
    }

    private func end(_ call: Call) async throws -> Reply {
        let scheme = try call.parameter("id", Reference.init)
        let delegate = try call.parameter("gemachtigdeId", Reference.init)
        try await office.end(delegate: delegate, of: scheme, by: call.signedIn()).value()
        return Reply(status: .noContent)
    }

    private func listOwn(_ call: Call) async throws -> Reply {
        let page = try call.page()
        let found = try await office.delegations(of: call.signedIn(), page: page.range)
        return Reply(
            json: ["machtigingen": .array(found.prefix(page.size).map(Self.json))],
            headers: page.links("/v1/machtigingen", hasMore: found.count > page.size)
        )
    }

    private func accept(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call)
        let code = try body.finish(body.string("code", maxLength: 40))
        let caller = try call.signedIn()
        let outcome = try await attempts.attempt(code, isWrong: \.isWrongSecret) {
            try await office.accept(code: code, by: caller)
        }
        return Reply(status: .created, json: Self.json(try outcome.value()))
    }

    private func leave(_ call: Call) async throws -> Reply {
        let delegation = try call.parameter("id", Reference.init)
        try await office.leave(delegation: delegation, by: call.signedIn()).value()
        return Reply(status: .noContent)
    }

    private static func members(of delegate: Delegate) -> [JSONValue.Member] {
        let (status, until, since): (String, Instant?, Instant?) =
            switch delegate.state {
            case .invited(let until): ("uitgenodigd", until, nil)
            case .active(let since): ("actief", nil, since)
            }
        return [
            JSONValue.Member("id", .string(delegate.reference.text)),
            JSONValue.Member("naam", .string(delegate.name)),
            JSONValue.Member("status", .string(status)),
            JSONValue.Member("uitnodigingTot", JSONValue(until?.iso)),
            JSONValue.Member("sinds", JSONValue(since?.iso)),
        ]
    }

    private static func json(_ delegation: DelegationView) -> JSONValue {
        [
            "id": .string(delegation.reference.text),
            "bezoekersregelingId": .string(delegation.scheme.text),
            "zone": .string(delegation.zone.text),
            "sinds": .string(delegation.since.iso),
        ]
    }
}

extension Outcome {
    /// Whether a secret was wrong, used up or out of date.
    var isWrongSecret: Bool {
        if case .refused(.secretNotValid) = self { true } else { false }
    }
}
