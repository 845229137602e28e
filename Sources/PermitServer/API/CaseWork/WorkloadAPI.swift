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
        [
            "id": .string(item.reference.text), "soort": .string(name(of: item.kind)),
            "reden": .string(item.reasons.map(code).joined(separator: ",")),
            "aanvraagId": JSONValue(item.application?.text),
            "ontheffingId": JSONValue(item.exemption?.text),
            "uiterlijk": .string(item.dueBy.iso),
        ]
    }

    private static func name(of kind: WorkItem.Kind) -> String {
        switch kind {
        case .decide: "besluit"
        case .checkAfterwards: "nacontrole"
        case .considerWithdrawal: "mogelijkIntrekken"
        case .lookIntoMisuse: "mogelijkMisbruik"
        case .decideObjection: "bezwaar"
        }
    }

    private static func code(of reason: WorkReason) -> String {
        switch reason {
        case .ground(let reason): ReasonJSON.code(of: reason)
        case .signal(.holderMoved): "houderVerhuisd"
        case .signal(.objectionMade): "bezwaarGemaakt"
        }
    }
}
