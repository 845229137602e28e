import HTTPTypes
import PermitOffice
import Permits

/// What a case system is told of each case, once and in order.
///
/// | call | who | answer |
/// |---|---|---|
/// | GET /v1/zaakgebeurtenissen?na={number} | beheerder | 200 what came after that number |
struct CaseEventsAPI: Sendable {
    let office: Office

    private static let path = "/v1/zaakgebeurtenissen"

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .get,
                Self.path,
                who: [.beheerder],
                query: ["na", "grootte"],
                answer: list
            )
        ]
    }

    private func list(_ call: Call) async throws -> Reply {
        let query = QueryReader(call)
        let after = query.int("na", in: 0...1_000_000_000_000) ?? 0
        let size = query.int("grootte", in: 1...100) ?? 20
        try query.finish()
        let found = try await office.caseEvents(after: Int64(after), limit: size)
        let events = found.prefix(size)
        let last = events.last?.number ?? Int64(after)
        var headers = HTTPFields()
        if found.count > size {
            headers[.link] = "<\(Self.path)?na=\(last)&grootte=\(size)>; rel=\"next\""
        }
        return Reply(
            json: [
                "zaakgebeurtenissen": .array(events.map(Self.json)), "laatste": .int(last),
            ],
            headers: headers
        )
    }

    private static func json(_ event: CaseEvent) -> JSONValue {
        [
            "nummer": .int(event.number), "aanvraagId": .string(event.application.text),
            "zaaknummer": .string(event.caseNumber), "status": .string(name(of: event.status)),
            "op": .string(event.at.iso), "opschorting": .bool(event.isSuspended),
            "betalingsindicatie": .string(name(of: event.payment)),
            "resultaat": JSONValue(event.result.map(name)),
            "uiterlijkeEinddatumAfdoening": .string(event.decideBy.iso),
        ]
    }

    private static func name(of status: CaseEvent.Status) -> String {
        switch status {
        case .received: "ontvangen"
        case .inProgress: "inBehandeling"
        case .awaitingApplicant: "wachtOpU"
        case .awaitingPayment: "wachtOpBetaling"
        case .decided: "besluit"
        case .closed: "afgehandeld"
        }
    }

    /// The words of the case API of Dutch municipalities (ZGW).
    private static func name(of payment: CaseEvent.Payment) -> String {
        switch payment {
        case .notDue: "nvt"
        case .due: "nog_niet"
        case .paid: "geheel"
        }
    }

    private static func name(of result: CaseEvent.Result) -> String {
        switch result {
        case .granted: "verleend"
        case .refused: "geweigerd"
        case .leftUnhandled: "buitenBehandeling"
        case .aborted: "afgebroken"
        case .notNeeded: "nietNodig"
        }
    }
}
