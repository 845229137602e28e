import HTTPTypes
import PermitOffice
import Permits

/// The plates that a household keeps at hand.
///
/// | call | who | answer |
/// |---|---|---|
/// | GET /v1/bezoekersregelingen/{id}/favorieten | holder, delegate, behandelaar | 200 all |
/// | POST …/{id}/favorieten | holder, behandelaar | 201; the same plate is the same favourite |
/// | PATCH …/{id}/favorieten/{favorietId} | holder, behandelaar | 200 |
/// | DELETE …/{id}/favorieten/{favorietId} | holder, behandelaar | 204 |
struct SavedPlatesAPI: Sendable {
    let office: Office

    var endpoints: [Endpoint] {
        let plates = "/v1/bezoekersregelingen/{id}/favorieten"
        let one = "\(plates)/{favorietId}"
        return [
            Endpoint(.get, plates, who: VisitorsAPI.people, answer: list),
            Endpoint(.post, plates, who: VisitorsAPI.people, answer: save),
            Endpoint(.patch, one, who: VisitorsAPI.people, answer: rename),
            Endpoint(.delete, one, who: VisitorsAPI.people, answer: drop),
        ]
    }

    private func list(_ call: Call) async throws -> Reply {
        let scheme = try call.parameter("id", Reference.init)
        let outcome = try await office.savedPlates(of: scheme, for: call.signedIn())
        return Reply(json: ["favorieten": .array(try outcome.value().map(Self.json))])
    }

    private func save(_ call: Call) async throws -> Reply {
        let scheme = try call.parameter("id", Reference.init)
        let body = try JSONBody(call)
        let typed = body.plate()
        let name = body.string("naam", .optional, maxLength: VisitorsAPI.nameMax)
        let plate = try body.finish(typed)
        let outcome = try await office.save(plate, named: name, under: scheme, by: call.signedIn())
        return Reply(status: .created, json: Self.json(try outcome.value()))
    }

    private func rename(_ call: Call) async throws -> Reply {
        let scheme = try call.parameter("id", Reference.init)
        let saved = try call.parameter("favorietId", Reference.init)
        let body = try JSONBody(call)
        let name = body.string("naam", .optional, maxLength: VisitorsAPI.nameMax)
        try body.finish()
        let outcome = try await office.rename(
            savedPlate: saved,
            to: name,
            under: scheme,
            by: call.signedIn()
        )
        return Reply(json: Self.json(try outcome.value()))
    }

    private func drop(_ call: Call) async throws -> Reply {
        let scheme = try call.parameter("id", Reference.init)
        let saved = try call.parameter("favorietId", Reference.init)
        try await office.drop(savedPlate: saved, under: scheme, by: call.signedIn()).value()
        return Reply(status: .noContent)
    }

    private static func json(_ saved: SavedPlate) -> JSONValue {
        [
            "id": .string(saved.reference.text),
            "kenteken": .string(saved.plate.text),
            "land": JSONValue(saved.plate.country?.text),
            "weergave": .string(saved.plate.display),
            "naam": JSONValue(saved.name),
        ]
    }
}
