import HTTPTypes
import PermitOffice
import Permits

/// Closing what a person looked at and where nothing needs to follow.
///
/// | call | who | answer |
/// |---|---|---|
/// | POST /v1/werkvoorraad/{id}/afhandelingen | behandelaar | 201 |
struct ClosingsAPI: Sendable {
    let office: Office

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .post,
                "/v1/werkvoorraad/{id}/afhandelingen",
                who: [.behandelaar],
                answer: close
            )
        ]
    }

    private func close(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let body = try JSONBody(call)
        let text = try body.finish(body.string("tekst", maxLength: 2000, controls: .inLines))
        let outcome = try await office.close(
            workItem: reference,
            text: text,
            by: call.signedIn()
        )
        return Reply(
            status: .created,
            json: [
                "werkitemId": .string(reference.text),
                "afgehandeldOp": .string(try outcome.value().iso), "tekst": .string(text),
            ]
        )
    }
}
