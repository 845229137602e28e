import HTTPTypes
import PermitOffice
import Permits

/// Corrections of many exemptions at once.
///
/// | call | who | answer |
/// |---|---|---|
/// | POST /v1/herstelacties | beheerder | 200 what it would do, or 201 what was done |
/// | GET /v1/herstelacties | beheerder | 200 a page |
/// | GET /v1/herstelacties/{id} | beheerder | 200 |
/// | POST /v1/herstelacties/{id}/ongedaanmakingen | beheerder | 201, and what stays as it is |
struct RepairsAPI: Sendable {
    let office: Office

    var endpoints: [Endpoint] {
        let one = "/v1/herstelacties/{id}"
        return [
            Endpoint(.post, "/v1/herstelacties", who: [.beheerder], answer: repair),
            Endpoint(
                .get,
                "/v1/herstelacties",
                who: [.beheerder],
                query: ["pagina", "grootte"],
                answer: list
            ),
            Endpoint(.get, one, who: [.beheerder], answer: show),
            Endpoint(
                .post,
                "\(one)/ongedaanmakingen",
                who: [.beheerder],
                body: .jsonOrEmpty,
                answer: undo
            ),
        ]
    }

    private func repair(_ call: Call) async throws -> Reply {
        let order = try RepairReader(office: office).read(call)
        let outcome = try await office.repair(
            order.selection,
            by: order.measure,
            description: order.description,
            isTrial: order.isTrial,
            by: call.signedIn()
        )
        switch try outcome.value() {
        case .preview(let plans):
            return Reply(json: RepairJSON.preview(plans))
        case .carriedOut(let repair, let plans):
            return Reply(
                status: .created,
                json: RepairJSON.value(repair, plans: plans),
                headers: [.location: "/v1/herstelacties/\(repair.reference.text)"]
            )
        }
    }

    private func list(_ call: Call) async throws -> Reply {
        let page = try call.page()
        let found = try await office.repairs(page: page.range)
        return Reply(
            json: [
                "herstelacties": .array(found.prefix(page.size).map { RepairJSON.value($0) })
            ],
            headers: page.links("/v1/herstelacties", hasMore: found.count > page.size)
        )
    }

    private func show(_ call: Call) async throws -> Reply {
        guard let repair = try await office.repair(try call.parameter("id", Reference.init)) else {
            throw Problem.notFound
        }
        return Reply(json: RepairJSON.value(repair))
    }

    private func undo(_ call: Call) async throws -> Reply {
        try JSONBody(call).finish()
        let outcome = try await office.undo(
            repair: try call.parameter("id", Reference.init),
            by: call.signedIn()
        )
        let undone = try outcome.value()
        return Reply(
            status: .created,
            json: RepairJSON.value(undone.repair, kept: undone.kept)
        )
    }
}
