import HTTPTypes
import PermitOffice
import Permits

/// Objections to decisions.
///
/// | call | who | answer |
/// |---|---|---|
/// | POST /v1/aanvragen/{id}/bezwaren | applicant, behandelaar on behalf | 201 the objection |
/// | GET /v1/bezwaren | burger, bedrijf: own; behandelaar: all | 200 a page |
/// | GET /v1/bezwaren/{id} | the same | 200 |
/// | POST /v1/bezwaren/{id}/toewijzingen | behandelaar | 201, never who took the decision |
/// | POST /v1/bezwaren/{id}/besluiten | behandelaar | 201, never who took the decision |
/// | POST /v1/bezwaren/{id}/intrekkingen | burger, bedrijf | 201 |
struct ObjectionsAPI: Sendable {
    let office: Office

    private static let people: Access = [.burger, .bedrijf, .behandelaar]

    var endpoints: [Endpoint] {
        let one = "/v1/bezwaren/{id}"
        return [
            Endpoint(.post, "/v1/aanvragen/{id}/bezwaren", who: Self.people, answer: object),
            Endpoint(
                .get,
                "/v1/bezwaren",
                who: Self.people,
                query: ["pagina", "grootte"],
                answer: list
            ),
            Endpoint(.get, one, who: Self.people, answer: show),
            Endpoint(.post, "\(one)/toewijzingen", who: [.behandelaar], answer: assign),
            Endpoint(.post, "\(one)/besluiten", who: [.behandelaar], answer: decide),
            Endpoint(
                .post,
                "\(one)/intrekkingen",
                who: [.burger, .bedrijf],
                body: .jsonOrEmpty,
                answer: withdraw
            ),
        ]
    }

    private func object(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call)
        let text = try body.finish(body.string("tekst", maxLength: 10_000, controls: .inLines))
        let outcome = try await office.object(
            to: try call.parameter("id", Reference.init),
            text: text,
            by: call.signedIn()
        )
        let objection = try outcome.value()
        return Reply(
            status: .created,
            json: try Self.json(objection, for: call),
            headers: [.location: "/v1/bezwaren/\(objection.reference.text)"]
        )
    }

    private func list(_ call: Call) async throws -> Reply {
        let page = try call.page()
        let found = try await office.objections(for: call.signedIn(), page: page.range)
        return Reply(
            json: [
                "bezwaren": .array(try found.prefix(page.size).map { try Self.json($0, for: call) })
            ],
            headers: page.links("/v1/bezwaren", hasMore: found.count > page.size)
        )
    }

    private func show(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        guard let objection = try await office.objection(reference, for: call.signedIn()) else {
            throw Problem.notFound
        }
        return Reply(json: try Self.json(objection, for: call))
    }

    private func assign(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call)
        let colleague = body.colleague()
        try body.finish()
        let outcome = try await office.assign(
            objection: try call.parameter("id", Reference.init),
            to: colleague,
            by: call.signedIn()
        )
        return Reply(status: .created, json: try Self.json(try outcome.value(), for: call))
    }

    private func decide(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call)
        let (outcome, motivation) = try body.finish(
            body.enumValue(
                "uitkomst",
                cases: [
                    "gegrond": Objection.Outcome.upheld, "ongegrond": .rejected,
                    "nietOntvankelijk": .inadmissible,
                ]
            ),
            body.string("motivering", maxLength: 10_000, controls: .inLines)
        )
        let result = try await office.decide(
            objection: try call.parameter("id", Reference.init),
            as: outcome,
            motivation: motivation,
            by: call.signedIn()
        )
        return Reply(status: .created, json: try Self.json(try result.value(), for: call))
    }

    private func withdraw(_ call: Call) async throws -> Reply {
        try JSONBody(call).finish()
        let outcome = try await office.withdraw(
            objection: try call.parameter("id", Reference.init),
            by: call.signedIn()
        )
        return Reply(status: .created, json: try Self.json(try outcome.value(), for: call))
    }

    /// The objection; who handles it is for staff to see.
    private static func json(_ objection: Objection, for call: Call) throws -> JSONValue {
        let isStaff = try call.signedIn().isCaseWorker
        let outcome: String? =
            switch objection.outcome {
            case .upheld: "gegrond"
            case .rejected: "ongegrond"
            case .inadmissible: "nietOntvankelijk"
            case .withdrawn: "ingetrokken"
            case nil: nil
            }
        return [
            "id": .string(objection.reference.text),
            "aanvraagId": .string(objection.application.text),
            "tekst": .string(objection.text),
            "ontvangenOp": .string(objection.receivedAt.iso),
            "teLaat": .bool(objection.isLate),
            "beslistermijn": .string(objection.decideBy.iso),
            "behandelaar": isStaff ? JSONValue(objection.handler) : nil,
            "uitkomst": JSONValue(outcome),
            "motivering": JSONValue(objection.motivation),
            "beslotenOp": JSONValue(objection.closedAt?.iso),
        ]
    }
}

extension JSONBody {
    /// The name of a member of staff, when one is named.
    func colleague() -> String? {
        has("behandelaar") ? string("behandelaar", maxLength: 64) : nil
    }
}
