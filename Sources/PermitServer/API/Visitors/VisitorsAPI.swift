import HTTPTypes
import PermitOffice
import Permits

/// Visitor schemes and the visitors signed on with them.
///
/// | call | who | answer |
/// |---|---|---|
/// | GET /v1/bezoekersregelingen | burger, bedrijf: own; behandelaar: all | 200 a page |
/// | GET /v1/bezoekersregelingen/{id} | holder, delegate, behandelaar | 200 |
/// | GET …/{id}/sessies | holder, behandelaar | 200 a page of all visits |
/// | POST …/{id}/sessies | holder, delegate, behandelaar | 201 a visit, 200 when not needed |
/// | PATCH …/{id}/sessies/{sessieId} | holder, delegate, behandelaar | 200 |
/// | POST …/{id}/sessies/{sessieId}/beeindigingen | holder, delegate, behandelaar | 200 |
struct VisitorsAPI: Sendable {
    let office: Office

    /// Who may come to a scheme; in which role is found out there.
    static let people: Access = [.burger, .bedrijf, .behandelaar]

    /// The most characters of what a household calls somebody.
    static let nameMax = 60

    var endpoints: [Endpoint] {
        let schemes = "/v1/bezoekersregelingen"
        let visits = "\(schemes)/{id}/sessies"
        return [
            Endpoint(
                .get,
                schemes,
                who: Self.people,
                query: ["pagina", "grootte"],
                answer: list
            ),
            Endpoint(.get, "\(schemes)/{id}", who: Self.people, answer: show),
            Endpoint(
                .get,
                visits,
                who: Self.people,
                query: ["pagina", "grootte"],
                answer: history
            ),
            Endpoint(.post, visits, who: Self.people, answer: register),
            Endpoint(.patch, "\(visits)/{sessieId}", who: Self.people, answer: changeEnd),
            Endpoint(
                .post,
                "\(visits)/{sessieId}/beeindigingen",
                who: Self.people,
                body: BodyRule.none,
                answer: end
            ),
        ]
    }

    private func list(_ call: Call) async throws -> Reply {
        let page = try call.page()
        let found = try await office.schemes(for: call.signedIn(), page: page.range)
        return Reply(
            json: ["bezoekersregelingen": .array(found.prefix(page.size).map(scheme))],
            headers: page.links("/v1/bezoekersregelingen", hasMore: found.count > page.size)
        )
    }

    private func show(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        guard let view = try await office.scheme(reference, for: call.signedIn()) else {
            throw Problem.notFound
        }
        return Reply(json: scheme(view))
    }

    private func history(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let page = try call.page()
        let found = try await office.visits(
            of: reference,
            for: call.signedIn(),
            page: page.range
        ).value()
        let now = office.clock.now()
        return Reply(
            json: ["sessies": .array(found.prefix(page.size).map { VisitJSON.value($0, at: now) })],
            headers: page.links(call.path, hasMore: found.count > page.size)
        )
    }

    private func register(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let body = try JSONBody(call)
        let typed = body.plate()
        let from = body.moment("van", clock: office.civil)
        let until = body.moment("tot", clock: office.civil)
        let name = body.string("naam", .optional, maxLength: Self.nameMax)
        let plate = try body.finish(typed)
        if let until, until <= from ?? .distantPast { throw Problem.endsTooEarly }
        let outcome = try await office.register(
            SessionWish(plate: plate, start: from, end: until),
            named: name,
            under: reference,
            by: call.signedIn()
        )
        return VisitJSON.reply(try outcome.value(), clock: office.civil)
    }

    private func changeEnd(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let visit = try call.parameter("sessieId", Reference.init)
        let body = try JSONBody(call)
        let until = body.moment("tot", .required, clock: office.civil)
        let end = try body.finish(until)
        let outcome = try await office.change(
            endOf: visit,
            under: reference,
            to: end,
            by: call.signedIn()
        )
        return try Reply(json: ended(outcome))
    }

    private func end(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let visit = try call.parameter("sessieId", Reference.init)
        let outcome = try await office.end(visit: visit, under: reference, by: call.signedIn())
        return try Reply(json: ended(outcome))
    }

    private func ended(_ outcome: Outcome<VisitAnswer>) throws -> JSONValue {
        switch try outcome.value() {
        case .registered(let registered): VisitJSON.value(registered, clock: office.civil)
        case .notNeeded(let reason): VisitJSON.value(reason)
        }
    }

    private func scheme(_ view: SchemeView) -> JSONValue {
        [
            "id": .string(view.exemption.reference.text),
            "zone": .string(view.scheme.zone.text),
            "geldigVan": .string(view.scheme.validity.start.iso),
            "geldigTot": .string(view.scheme.validity.end.iso),
            "ingetrokkenPer": JSONValue(view.scheme.withdrawnFrom?.iso),
            "saldoMinuten": JSONValue(view.balanceMinutes),
            "budgetMinuten": JSONValue(view.year.minutes),
            "maximaalGelijktijdig": JSONValue(office.maximumConcurrent()),
            "sessies": .array(view.visits.map { VisitJSON.value($0, at: view.now) }),
        ]
    }
}
