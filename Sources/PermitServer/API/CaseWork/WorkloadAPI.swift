import HTTPTypes
import PermitOffice
import Permits

/// What waits for a person.
///
/// | call | who | answer |
/// |---|---|---|
/// | GET /v1/werkvoorraad | behandelaar | 200 a page, by deadline |
/// | POST /v1/werkvoorraad/{id}/toewijzingen | behandelaar | 201, taken, handed over or let go |
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
            ),
            Endpoint(
                .post,
                "/v1/werkvoorraad/{id}/toewijzingen",
                who: [.behandelaar],
                body: .jsonOrEmpty,
                answer: assign
            ),
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

    private func assign(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let body = try JSONBody(call)
        let colleague = body.colleague()
        let isRelease = body.bool("vrijgeven", .optional) ?? false
        if isRelease, body.has("behandelaar") { body.fault("vrijgeven", .takenOrReleased) }
        try body.finish()
        let caller = try call.signedIn()
        let outcome =
            isRelease
            ? try await office.release(reference, by: caller)
            : try await office.assign(reference, to: colleague, by: caller)
        return Reply(status: .created, json: Self.json(try outcome.value()))
    }

    private static func json(_ item: WorkItem) -> JSONValue {
        [
            "id": .string(item.reference.text), "soort": .string(name(of: item.kind)),
            "reden": .string(item.reasons.map(code).joined(separator: ",")),
            "aanvraagId": JSONValue(item.application?.text),
            "ontheffingId": JSONValue(item.exemption?.text),
            "uiterlijk": .string(item.dueBy.iso), "sinds": .string(item.openedAt.iso),
            "spoed": .bool(item.isUrgent), "behandelaar": JSONValue(item.assignee),
        ]
    }

    private static func name(of kind: WorkItem.Kind) -> String {
        switch kind {
        case .decide: "besluit"
        case .checkAfterwards: "nacontrole"
        case .considerWithdrawal: "mogelijkIntrekken"
        case .lookIntoMisuse: "mogelijkMisbruik"
        case .decideObjection: "bezwaar"
        case .deliverLetter: "bezorging"
        case .watchTerm: "termijnbewaking"
        case .checkPlate: "kentekenNagaan"
        }
    }

    private static func code(of reason: WorkReason) -> String {
        switch reason {
        case .ground(let reason): ReasonJSON.code(of: reason)
        case .signal(.holderMoved): "houderVerhuisd"
        case .signal(.objectionMade): "bezwaarGemaakt"
        case .signal(.letterStuck): "briefNietBezorgd"
        case .signal(.silenceMayGrant): "stilzwijgendVerleendDreigt"
        case .signal(.withdrawalIntended): "voornemenTotIntrekken"
        case .signal(.viewGiven): "zienswijzeGegeven"
        case .signal(.sameVisitorMostDays): "zelfdeBezoekerBijnaElkeDag"
        case .signal(.plateWithManyHouseholds): "kentekenBijVeelAdressen"
        case .signal(.plateOneSlipOff): "kentekenScheeltEenTeken"
        case .signal(.metAfterEnd): "gezienNaEinde"
        }
    }
}

extension Fault {
    fileprivate static let takenOrReleased = Fault(
        .onbekendeWaarde,
        "Wijs het werk toe of geef het vrij, niet allebei."
    )
}
