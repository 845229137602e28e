import HTTPTypes
import PermitOffice
import Permits

/// When the service could not be used, so that nobody is blamed for not signing on.
///
/// | call | who | answer |
/// |---|---|---|
/// | GET /v1/storingen | handhaver, behandelaar | 200 a page, `van` and `tot` bound it |
/// | POST /v1/storingen | behandelaar | 201 |
/// | POST /v1/storingen/{id}/beeindigingen | behandelaar | 200 |
struct OutagesAPI: Sendable {
    let office: Office

    var endpoints: [Endpoint] {
        let outages = "/v1/storingen"
        return [
            Endpoint(
                .get,
                outages,
                who: [.handhaver, .behandelaar],
                query: ["van", "tot", "pagina", "grootte"],
                answer: list
            ),
            Endpoint(.post, outages, who: [.behandelaar], answer: report),
            Endpoint(
                .post,
                "\(outages)/{id}/beeindigingen",
                who: [.behandelaar],
                body: BodyRule.jsonOrEmpty,
                answer: end
            ),
        ]
    }

    private func list(_ call: Call) async throws -> Reply {
        let query = QueryReader(call)
        let page = Page(query)
        let from = query.moment("van", clock: office.civil)
        let until = query.moment("tot", clock: office.civil)
        try query.finish()
        let found = try await office.outages(from: from, until: until, page: page.range)
        var path = [("van", from), ("tot", until)].compactMap { name, moment in
            moment.map { "\(name)=\($0.iso)" }
        }.joined(separator: "&")
        if !path.isEmpty { path += "&" }
        return Reply(
            json: ["storingen": .array(found.prefix(page.size).map(Self.json))],
            headers: page.links("/v1/storingen", beside: path, hasMore: found.count > page.size)
        )
    }

    private func report(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call)
        let from = body.moment("van", .required, clock: office.civil)
        let until = body.moment("tot", clock: office.civil)
        let text = body.string("omschrijving", maxLength: 500)
        let (start, what) = try body.finish(from, text)
        let outcome = try await office.report(
            outage: what,
            from: start,
            until: until,
            by: call.signedIn()
        )
        return Reply(status: .created, json: Self.json(try outcome.value()))
    }

    private func end(_ call: Call) async throws -> Reply {
        let outage = try call.parameter("id", Reference.init)
        let body = try JSONBody(call)
        let until = body.moment("tot", clock: office.civil)
        try body.finish()
        let outcome = try await office.end(outage: outage, at: until, by: call.signedIn())
        return Reply(json: Self.json(try outcome.value()))
    }

    private static func json(_ outage: Outage) -> JSONValue {
        let (cause, text) =
            switch outage.cause {
            case .reported: ("gemeld", outage.text ?? "")
            case .stopped: ("dienstUit", "De dienst heeft niet gedraaid.")
            case .recordLost: ("registerOnbereikbaar", "Het register was niet bereikbaar.")
            }
        return [
            "id": .string(outage.reference.text),
            "oorzaak": .string(cause),
            "van": .string(outage.start.iso),
            "tot": JSONValue(outage.end?.iso),
            "omschrijving": .string(text),
        ]
    }
}
