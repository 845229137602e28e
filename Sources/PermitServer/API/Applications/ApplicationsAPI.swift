import HTTPTypes
import PermitOffice
import Permits

/// Applications.
///
/// | call | who | answer |
/// |---|---|---|
/// | POST /v1/aanvragen | burger, bedrijf, behandelaar | 201 the application, decided where possible |
/// | GET /v1/aanvragen | burger, bedrijf: own; behandelaar: all | 200 a page |
/// | GET /v1/aanvragen/{id} | the same | 200 |
/// | POST /v1/aanvragen/{id}/intrekkingen | burger, bedrijf | 201 |
/// | POST /v1/aanvragen/{id}/besluiten | behandelaar | 201 |
struct ApplicationsAPI: Sendable {
    let office: Office

    private static let people: Access = [.burger, .bedrijf, .behandelaar]

    var endpoints: [Endpoint] {
        [
            Endpoint(.post, "/v1/aanvragen", who: Self.people, answer: apply),
            Endpoint(
                .get,
                "/v1/aanvragen",
                who: Self.people,
                query: ["pagina", "grootte"],
                answer: list
            ),
            Endpoint(.get, "/v1/aanvragen/{id}", who: Self.people, answer: show),
            Endpoint(
                .post,
                "/v1/aanvragen/{id}/intrekkingen",
                who: [.burger, .bedrijf],
                body: .jsonOrEmpty,
                answer: withdraw
            ),
            Endpoint(
                .post,
                "/v1/aanvragen/{id}/besluiten",
                who: [.behandelaar],
                answer: decide
            ),
        ]
    }

    private func apply(_ call: Call) async throws -> Reply {
        let caller = try call.signedIn()
        let request = try ApplicationReader(office: office).read(call, by: caller)
        let application = try await office.apply(request, by: caller)
        return reply(application, status: .created)
    }

    private func list(_ call: Call) async throws -> Reply {
        let page = try call.page()
        let found = try await office.applications(for: call.signedIn(), page: page.range)
        let items = found.prefix(page.size).map { ApplicationJSON.value($0, office) }
        return Reply(
            json: ["aanvragen": .array(items)],
            headers: page.links("/v1/aanvragen", hasMore: found.count > page.size)
        )
    }

    private func show(_ call: Call) async throws -> Reply {
        reply(try await application(call))
    }

    private func application(_ call: Call) async throws -> PermitApplication {
        let reference = try call.parameter("id", Reference.init)
        guard let application = try await office.application(reference, for: call.signedIn())
        else { throw Problem.notFound }
        return application
    }

    private func withdraw(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call)
        _ = body.string("reden", .optional, maxLength: 2000, controls: .inLines)
        try body.finish()
        let reference = try call.parameter("id", Reference.init)
        let outcome = try await office.withdraw(
            application: reference,
            ifVersion: try await call.ifMatch { try await self.application(call).version },
            by: call.signedIn()
        )
        let application = try outcome.value()
        return Reply(
            status: .created,
            json: [
                "aanvraagId": .string(application.reference.text),
                "status": .string(ApplicationJSON.name(of: application.status)),
                "ingetrokkenOp": JSONValue(application.history.last?.at.iso),
            ]
        )
    }

    private func decide(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let body = try JSONBody(call)
        let outcome = body.enumValue(
            "uitkomst",
            cases: [
                "verleend": Decision.Outcome.granted, "geweigerd": .refused,
                "buitenBehandeling": .leftUnhandled,
            ]
        )
        let motivation = body.string("motivering", maxLength: 2000, controls: .inLines)
        let isHardship = body.bool("hardheid", .optional)
        let (decided, words) = try body.finish(outcome, motivation)
        let result = try await office.decide(
            decided,
            on: reference,
            motivation: words,
            isHardship: isHardship ?? false,
            ifVersion: try await call.ifMatch { try await self.application(call).version },
            by: call.signedIn()
        )
        return Reply(
            status: .created,
            json: ApplicationJSON.decision(on: try result.value(), office)
        )
    }

    private func reply(
        _ application: PermitApplication,
        status: HTTPStatus = .ok
    ) -> Reply {
        var headers = EntityTag(version: application.version).header
        if status == .created {
            headers[.location] = "/v1/aanvragen/\(application.reference.text)"
        }
        return Reply(
            status: status,
            json: ApplicationJSON.value(application, office),
            headers: headers
        )
    }
}
