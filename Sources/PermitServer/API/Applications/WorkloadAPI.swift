import HTTPTypes
import PermitOffice
import Permits

/// What waits for a person.
///
/// | call | who | answer |
/// |---|---|---|
/// | GET /v1/werkvoorraad | behandelaar | 200 a page, by deadline |
struct WorkloadAPI: Sendable {
    let office: Office

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .get,
                "/v1/werkvoorraad",
                who: [.behandelaar],
                query: ["pagina", "grootte"],
                answer: list
            )
        ]
    }

    private func list(_ call: Call) async throws -> Reply {
        let page = try call.page()
        let found = try await office.workload(page: page.range)
        return Reply(
            json: ["werkvoorraad": .array(found.prefix(page.size).map(Self.json))],
            headers: page.links("/v1/werkvoorraad", hasMore: found.count > page.size)
        )
    }

    private static func json(_ item: WorkItem) -> JSONValue {
        let kind =
            switch item.kind {
            case .decide: "besluit"
            case .checkAfterwards: "nacontrole"
            }
        return [
            "id": .string(item.reference.text), "soort": .string(kind),
            "reden": .string(item.reasons.map(ReasonJSON.code).joined(separator: ",")),
            "aanvraagId": .string(item.application.text), "ontheffingId": nil,
            "uiterlijk": .string(item.dueBy.iso),
        ]
    }
}
