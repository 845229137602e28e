import HTTPTypes
import PermitOffice
import Permits

/// Links with which visitors sign themselves on, as the household sees them.
///
/// | call | who | answer |
/// |---|---|---|
/// | GET /v1/bezoekersregelingen/{id}/gastlinks | holder, behandelaar | 200 all that count |
/// | POST …/{id}/gastlinks | holder, behandelaar | 201 with the secret, told this once |
/// | DELETE …/{id}/gastlinks/{gastlinkId} | holder, behandelaar | 204 |
/// | GET …/{id}/gastverzoeken | holder, behandelaar | 200 a page of what waits |
/// | POST …/{id}/gastverzoeken/{verzoekId}/goedkeuringen | as above | 201 a visit, or 200 |
/// | POST …/{id}/gastverzoeken/{verzoekId}/afwijzingen | holder, behandelaar | 204 |
struct GuestLinksAPI: Sendable {
    let office: Office

    var endpoints: [Endpoint] {
        let links = "/v1/bezoekersregelingen/{id}/gastlinks"
        let requests = "/v1/bezoekersregelingen/{id}/gastverzoeken"
        return [
            Endpoint(.get, links, who: VisitorsAPI.people, answer: list),
            Endpoint(.post, links, who: VisitorsAPI.people, answer: make),
            Endpoint(.delete, "\(links)/{gastlinkId}", who: VisitorsAPI.people, answer: end),
            Endpoint(
                .get,
                requests,
                who: VisitorsAPI.people,
                query: ["pagina", "grootte"],
                answer: listRequests
            ),
            Endpoint(
                .post,
                "\(requests)/{verzoekId}/goedkeuringen",
                who: VisitorsAPI.people,
                body: BodyRule.none,
                answer: approve
            ),
            Endpoint(
                .post,
                "\(requests)/{verzoekId}/afwijzingen",
                who: VisitorsAPI.people,
                body: BodyRule.none,
                answer: decline
            ),
        ]
    }

    private func list(_ call: Call) async throws -> Reply {
        let scheme = try call.parameter("id", Reference.init)
        let links = try await office.guestLinks(of: scheme, for: call.signedIn()).value()
        let json = links.map { JSONValue.object(Self.members(of: $0)) }
        return Reply(json: ["gastlinks": .array(json)])
    }

    private func make(_ call: Call) async throws -> Reply {
        let scheme = try call.parameter("id", Reference.init)
        let body = try JSONBody(call)
        let until = body.moment("geldigTot", .required, clock: office.civil)
        let uses = body.int("aantalKeer", .optional, in: 1...GuestLink.usesMax) ?? 1
        let needsApproval = body.bool("goedkeuring", .optional) ?? true
        let name = body.string("naam", .optional, maxLength: VisitorsAPI.nameMax)
        let wish = GuestLinkWish(
            name: name,
            needsApproval: needsApproval,
            validUntil: try body.finish(until),
            uses: uses
        )
        let outcome = try await office.makeGuestLink(wish, under: scheme, by: call.signedIn())
        let (link, secret) = try outcome.value()
        return Reply(
            status: .created,
            json: .object(Self.members(of: link) + [JSONValue.Member("sleutel", .string(secret))])
        )
    }

    private func end(_ call: Call) async throws -> Reply {
        let scheme = try call.parameter("id", Reference.init)
        let link = try call.parameter("gastlinkId", Reference.init)
        try await office.end(guestLink: link, of: scheme, by: call.signedIn()).value()
        return Reply(status: .noContent)
    }

    private func listRequests(_ call: Call) async throws -> Reply {
        let scheme = try call.parameter("id", Reference.init)
        let page = try call.page()
        let found = try await office.guestRequests(
            of: scheme,
            for: call.signedIn(),
            page: page.range
        ).value()
        return Reply(
            json: ["gastverzoeken": .array(found.prefix(page.size).compactMap(Self.json))],
            headers: page.links(call.path, hasMore: found.count > page.size)
        )
    }

    private func approve(_ call: Call) async throws -> Reply {
        let scheme = try call.parameter("id", Reference.init)
        let request = try call.parameter("verzoekId", Reference.init)
        let outcome = try await office.approve(
            guestRequest: request,
            under: scheme,
            by: call.signedIn()
        )
        return VisitJSON.reply(try outcome.value(), clock: office.civil)
    }

    private func decline(_ call: Call) async throws -> Reply {
        let scheme = try call.parameter("id", Reference.init)
        let request = try call.parameter("verzoekId", Reference.init)
        try await office.decline(guestRequest: request, under: scheme, by: call.signedIn()).value()
        return Reply(status: .noContent)
    }

    private static func members(of link: GuestLink) -> [JSONValue.Member] {
        [
            JSONValue.Member("id", .string(link.reference.text)),
            JSONValue.Member("naam", JSONValue(link.name)),
            JSONValue.Member("geldigTot", .string(link.validUntil.iso)),
            JSONValue.Member("goedkeuring", .bool(link.needsApproval)),
            JSONValue.Member("aantalKeer", JSONValue(link.uses)),
            JSONValue.Member("resterend", JSONValue(link.usesLeft)),
        ]
    }

    private static func json(_ request: GuestRequest) -> JSONValue? {
        guard case .open(let plate, let expiresAt) = request.state else { return nil }
        return [
            "id": .string(request.reference.text),
            "kenteken": .string(plate.text),
            "land": JSONValue(plate.country?.text),
            "weergave": .string(plate.display),
            "naam": JSONValue(request.name),
            "tot": JSONValue(request.wantedUntil?.iso),
            "gevraagdOp": .string(request.askedAt.iso),
            "vervaltOp": .string(expiresAt.iso),
        ]
    }
}
