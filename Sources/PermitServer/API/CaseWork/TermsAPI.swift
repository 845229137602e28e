import HTTPTypes
import PermitOffice
import Permits

/// Terms to decide.
///
/// | call | who | answer |
/// |---|---|---|
/// | POST /v1/aanvragen/{id}/verdagingen | behandelaar | 201 the term as it is now |
struct TermsAPI: Sendable {
    let office: Office

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .post,
                "/v1/aanvragen/{id}/verdagingen",
                who: [.behandelaar],
                answer: extend
            )
        ]
    }

    private func extend(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let body = try JSONBody(call)
        let (day, reason) = try body.finish(
            body.day("nieuweTermijn"),
            body.string("reden", maxLength: 2000, controls: .inLines)
        )
        let outcome = try await office.extend(
            termOf: reference,
            until: day,
            reason: reason,
            ifVersion: try await call.ifMatch {
                guard
                    let application = try await office.application(reference, for: call.signedIn())
                else { throw Problem.notFound }
                return application.version
            },
            by: call.signedIn()
        )
        let application = try outcome.value()
        return Reply(
            status: .created,
            json: [
                "aanvraagId": .string(application.reference.text),
                "beslistermijn": .string(application.decideBy.iso),
                "beslistermijnBerekening": ApplicationJSON.term(of: application, office),
            ]
        )
    }
}
