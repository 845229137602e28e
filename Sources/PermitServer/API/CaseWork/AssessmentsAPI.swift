import HTTPTypes
import PermitOffice
import Permits

/// What the rules were told about an application and what they said.
///
/// | call | who | answer |
/// |---|---|---|
/// | GET /v1/aanvragen/{id}/beoordelingen | behandelaar | 200 a page, newest first |
struct AssessmentsAPI: Sendable {
    let office: Office

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .get,
                "/v1/aanvragen/{id}/beoordelingen",
                who: [.behandelaar],
                query: ["pagina", "grootte"],
                answer: list
            )
        ]
    }

    private func list(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let page = try call.page()
        guard let found = try await office.assessments(of: reference, page: page.range) else {
            throw Problem.notFound
        }
        let path = "/v1/aanvragen/\(reference.text)/beoordelingen"
        return Reply(
            json: ["beoordelingen": .array(found.prefix(page.size).map(AssessmentJSON.value))],
            headers: page.links(path, hasMore: found.count > page.size)
        )
    }
}
