import HTTPTypes
import NIOCore
import PermitOffice
@testable import PermitServer

extension Desk {
    /// The made-up calls.
    static let endpoints = [
        Endpoint(.get, "/v1/openapi.json", who: .everyone, isOpenToAllSites: true) { _ in
            Reply(json: ["openapi": "3.0.3"])
        },
        Endpoint(.get, "/", who: .everyone, query: nil, produces: .html) { _ in
            .html("<p>Dag</p>", contentSecurityPolicy: "default-src 'self'")
        },
        Endpoint(.get, "/v1/dingen", who: [.burger], query: ["pagina", "grootte"]) { call in
            let query = QueryReader(call)
            let page = Page(query)
            try query.finish()
            return Reply(json: ["dingen": []], headers: page.links(call.path, hasMore: true))
        },
        Endpoint(.post, "/v1/dingen", who: [.burger, .behandelaar]) { call in
            let body = try JSONBody(call)
            let name = body.string("naam", maxLength: 5)
            let count = body.int("aantal", in: 1...9)
            let (checkedName, checkedCount) = try body.finish(name, count)
            return Reply(
                status: .created,
                json: ["naam": .string(checkedName), "x": JSONValue(checkedCount)]
            )
        },
        Endpoint(.get, "/v1/dingen/{id}", who: [.burger]) { call in
            let number = try call.parameter("id") { Int($0) }
            try call.checkIfMatch(EntityTag(version: 7))
            return Reply(json: ["id": JSONValue(number)], headers: EntityTag(version: 7).header)
        },
        Endpoint(
            .post,
            "/v1/dingen/{id}/sluitingen",
            who: [.behandelaar],
            body: .jsonOrEmpty
        ) { call in
            try JSONBody(call).finish()
            return Reply(status: .noContent)
        },
        Endpoint(.post, "/v1/groot/_batch", who: [.handhaver], body: .json(sizeMax: 8 << 20)) {
            Reply(json: ["bytes": JSONValue($0.body.readableBytes)])
        },
        Endpoint(.post, "/v1/storingen", who: [.burger]) { _ in
            throw Desk.Broken.person(bsn: "999990019")
        },
        Endpoint(.post, "/v1/drukte", who: [.burger]) { _ in
            throw Problem.tooManyRequests(retryAfterSeconds: 12)
        },
    ]
}
