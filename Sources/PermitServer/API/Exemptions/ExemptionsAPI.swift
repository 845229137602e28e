import HTTPTypes
import PermitOffice
import Permits

/// Exemptions.
///
/// | call | who | answer |
/// |---|---|---|
/// | GET /v1/ontheffingen | burger, bedrijf: own; behandelaar: all | 200 a page |
/// | POST /v1/ontheffingen | behandelaar | 201, issued at the counter |
/// | GET /v1/ontheffingen/{id} | holder, behandelaar | 200 |
/// | GET /v1/ontheffingen/{id}/tijdlijn | holder, behandelaar | 200 |
struct ExemptionsAPI: Sendable {
    let office: Office

    private static let people: Access = [.burger, .bedrijf, .behandelaar]

    var endpoints: [Endpoint] {
        let one = "/v1/ontheffingen/{id}"
        return [
            Endpoint(
                .get,
                "/v1/ontheffingen",
                who: Self.people,
                query: ["pagina", "grootte"],
                answer: list
            ),
            Endpoint(.post, "/v1/ontheffingen", who: [.behandelaar], answer: issue),
            Endpoint(.get, one, who: Self.people, answer: show),
            Endpoint(.get, "\(one)/tijdlijn", who: Self.people, answer: timeline),
        ]
    }

    private func list(_ call: Call) async throws -> Reply {
        let page = try call.page()
        let found = try await office.exemptions(for: call.signedIn(), page: page.range)
        return Reply(
            json: ["ontheffingen": .array(found.prefix(page.size).map { ExemptionJSON.value($0) })],
            headers: page.links("/v1/ontheffingen", hasMore: found.count > page.size)
        )
    }

    private func show(_ call: Call) async throws -> Reply {
        let view = try await exemption(call)
        return Reply(
            json: ExemptionJSON.value(view),
            headers: EntityTag(version: view.exemption.version).header
        )
    }

    private func timeline(_ call: Call) async throws -> Reply {
        let parts = try await exemption(call).timeline.map(ExemptionJSON.part)
        return Reply(json: ["tijdlijn": .array(parts)])
    }

    private func issue(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call)
        let product = body.enumValue(
            "soort",
            cases: [
                "bewoner": ProductKind.resident, "bedrijf": .business, "tijdelijk": .temporary,
                "mantelzorg": .informalCare, "bezoekersregeling": .visitorScheme,
                "gehandicaptenkaart": .disabledCard,
            ]
        )
        let isScheme = product == .visitorScheme
        let isCard = product == .disabledCard
        let plate = body.plate(isScheme || product == nil ? .optional : .required)
        let zone = body.zone(
            isCard || product == nil ? .optional : .required,
            in: office.shelf.municipality
        )
        let from = body.dayOrMoment("geldigVan", .required, clock: office.civil)
        let until = body.dayOrMoment("geldigTot", .required, clock: office.civil)
        let holder = body.object("houder")?.holder()
        let (kind, start, end, who) = try body.finish(product, from, until, holder)
        guard let validity = Period(from: start, until: end) else { throw Problem.endsTooEarly }
        guard try await !office.isOwnCase(who, of: call.signedIn()) else {
            throw Problem(.caseWork(.ownCase))
        }
        let issued = try await office.issue(
            CounterIssue(
                product: kind,
                zone: isCard ? nil : zone,
                plate: isScheme ? nil : plate,
                validity: validity,
                holder: who
            ),
            by: call.signedIn()
        )
        var headers = EntityTag(version: issued.exemption.exemption.version).header
        headers[.location] = "/v1/ontheffingen/\(issued.exemption.exemption.reference.text)"
        return Reply(
            status: .created,
            json: ExemptionJSON.value(issued.exemption, warnings: issued.warnings),
            headers: headers
        )
    }

    private func exemption(_ call: Call) async throws -> ExemptionView {
        let reference = try call.parameter("id", Reference.init)
        guard let view = try await office.exemption(reference, for: call.signedIn()) else {
            throw Problem.notFound
        }
        return view
    }
}
