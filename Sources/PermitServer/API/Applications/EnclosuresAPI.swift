import HTTPTypes
import PermitOffice
import Permits

/// Files that were sent along with an application.
///
/// | call | who | answer |
/// |---|---|---|
/// | GET /v1/aanvragen/{id}/bijlagen/{nummer} | applicant, behandelaar | 200 the file, to be saved |
struct EnclosuresAPI: Sendable {
    let office: Office

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .get,
                "/v1/aanvragen/{id}/bijlagen/{nummer}",
                who: [.burger, .bedrijf, .behandelaar],
                produces: .enclosure,
                answer: show
            )
        ]
    }

    private func show(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let number = try call.parameter("nummer") { Int($0) }
        guard let application = try await office.application(reference, for: call.signedIn()),
            application.text.enclosures.indices.contains(number - 1)
        else { throw Problem.notFound }
        let file = application.text.enclosures[number - 1]
        guard let reply = Reply.enclosure(file, number: number) else { throw Problem.notFound }
        return reply
    }
}

extension Representation {
    /// The kinds of file that an applicant may send along.
    fileprivate static let enclosure = Representation(
        mediaTypes: [
            "application/pdf", "image/jpeg", "image/png", "application/problem+json",
        ]
    )
}
