import HTTPTypes
import PermitOffice
import Permits

/// Plates that were met without a right, until an officer has looked.
///
/// | call | who | answer |
/// |---|---|---|
/// | POST /v1/bevindingen | handhaver | 201 filed, 200 joined or not needed |
/// | GET /v1/bevindingen?zone= | handhaver | 200 a page of what is open |
/// | GET /v1/bevindingen/{id} | handhaver | 200 |
/// | POST /v1/bevindingen/{id}/sluitingen | handhaver | 201, the plate is erased |
/// | GET /v1/controletellingen?dag= | handhaver, behandelaar | 200 what it came to, by the hour |
struct FindingsAPI: Sendable {
    let office: Office
    let tally: CheckTally

    private static let path = "/v1/bevindingen"

    var endpoints: [Endpoint] {
        [
            Endpoint(.post, Self.path, who: [.handhaver], answer: file),
            Endpoint(
                .get,
                Self.path,
                who: [.handhaver],
                query: ["zone", "pagina", "grootte"],
                answer: list
            ),
            Endpoint(.get, "\(Self.path)/{id}", who: [.handhaver], answer: show),
            Endpoint(.post, "\(Self.path)/{id}/sluitingen", who: [.handhaver], answer: close),
            Endpoint(
                .get,
                "/v1/controletellingen",
                who: [.handhaver, .behandelaar],
                query: ["dag"],
                answer: counts
            ),
        ]
    }

    private func file(_ call: Call) async throws -> Reply {
        let check = try PlateCheckReader(office: office).read(try JSONBody(call))
        let filing = try await office.file(check, by: call.signedIn()).value()
        let answer = filing.result.answer
        tally.count(PlateCheckJSON.name(of: answer.verdict).0, in: answer.zone)
        let json = FindingJSON.value(filing)
        return filing.step == .filed ? Reply(status: .created, json: json) : Reply(json: json)
    }

    private func list(_ call: Call) async throws -> Reply {
        let query = QueryReader(call)
        let page = Page(query)
        let zone = query.zone("zone", in: office.shelf.municipality)
        try query.finish()
        guard let zone else { throw InvalidInput([Fault.missing.at("zone")]) }
        let found = try await office.openFindings(in: zone, page: page.range)
        return Reply(
            json: ["bevindingen": .array(found.prefix(page.size).map(FindingJSON.value))],
            headers: page.links(
                Self.path,
                beside: "zone=\(zone.text)&",
                hasMore: found.count > page.size
            )
        )
    }

    private func show(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        guard let view = try await office.finding(reference) else { throw Problem.notFound }
        return Reply(json: FindingJSON.value(view))
    }

    private func close(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let body = try JSONBody(call)
        let reason = body.enumValue("reden", .required, cases: FindingJSON.reasons)
        let isDiscChecked = body.bool("schijfGecontroleerd", .optional) ?? false
        let closing = try body.finish(reason)
        let outcome = try await office.close(
            finding: reference,
            because: closing,
            isDiscChecked: isDiscChecked,
            by: call.signedIn()
        )
        return Reply(status: .created, json: FindingJSON.value(try outcome.value()))
    }

    private func counts(_ call: Call) async throws -> Reply {
        let query = QueryReader(call)
        let day = query.day("dag")
        try query.finish()
        guard let day else { throw InvalidInput([Fault.missing.at("dag")]) }
        let counts = try await office.findingCounts(on: day)
        return Reply(json: ["controletellingen": .array(counts.map(FindingJSON.value))])
    }
}
