import HTTPTypes
import Testing

@testable import PermitServer

struct DispatcherTests {
    private let desk = Desk()

    @Test(
        arguments: [
            ("GET", "/v1/niets", "burger", 404, "nietGevonden"),
            ("GET", "/v1/dingen/", "burger", 404, "nietGevonden"),
            ("GET", "//v1/dingen", "burger", 404, "nietGevonden"),
            ("GET", "/v1/dingen/x", "burger", 404, "nietGevonden"),
            ("DELETE", "/v1/dingen", "burger", 405, "methodeNietToegestaan"),
            ("TRACE", "/v1/dingen", "burger", 405, "methodeNietToegestaan"),
            ("GET", "/v1/dingen", nil, 401, "nietIngelogd"),
            ("GET", "/v1/dingen", "onbekend", 401, "nietIngelogd"),
            ("GET", "/v1/dingen", "bedrijf", 403, "geenToegang"),
            ("GET", "/v1/dingen", "beheerder", 403, "geenToegang"),
            ("GET", "/v1/dingen/7?zoek=x", "burger", 400, "onbekendVeld"),
            ("GET", "/v1/dingen?pagina=0", "burger", 400, "buitenBereik"),
            ("GET", "/v1/dingen?x=1&pagina=0", "burger", 400, "ongeldigeInvoer"),
            ("POST", "/v1/storingen", "kapot", 500, "interneFout"),
        ] as [(String, String, String?, Int, String)]
    )
    func `A refusal is a problem document`(
        method: String,
        path: String,
        token: String?,
        status: Int,
        code: String
    ) async throws {
        let method = try #require(HTTPRequest.Method(method))

        let answer = try await desk.ask(method, path, token: token)

        #expect(answer.status == status)
        #expect(answer.headers[.contentType] == "application/problem+json")
        #expect(answer.json["status"] == JSONValue(status))
        #expect(answer.json["code"] == .string(code))
        #expect(answer.json["type"] == .string("urn:kentekenloket:probleem:\(code)"))
        #expect(answer.json["title"] != nil)
        #expect(answer.json["detail"] != nil)
        #expect(answer.json["instance"] != nil)
        #expect(answer.json["stack"] == nil)
    }

    @Test func `A wrong method is told which methods there are`() async throws {
        #expect(try await desk.ask(.put, "/v1/dingen").headers[.allow] == "GET, HEAD, POST")
        #expect(try await desk.ask(.options, "/v1/openapi.json").headers[.allow] == "GET, HEAD")
    }

    @Test func `Who is not signed in is told how`() async throws {
        let without = try await desk.ask(.get, "/v1/dingen", token: nil)
        let unknown = try await desk.ask(.get, "/v1/dingen", token: "x")
        let basic = try await desk.ask(
            .get,
            "/v1/dingen",
            token: nil,
            headers: [.authorization: "Basic YTpi"]
        )

        #expect(without.headers[.wwwAuthenticate] == #"Bearer realm="kentekenloket""#)
        #expect(
            unknown.headers[.wwwAuthenticate]
                == #"Bearer realm="kentekenloket", error="invalid_token""#
        )
        #expect(basic.status == 401)
    }

    @Test func `A beheerder may do what a behandelaar may`() async throws {
        for token in ["behandelaar", "beheerder"] {
            #expect(
                try await desk.ask(.post, "/v1/dingen/1/sluitingen", token: token).status == 204
            )
        }
        #expect(
            try await desk.ask(.post, "/v1/dingen/1/sluitingen", token: "handhaver").status == 403
        )
    }

    @Test func `HEAD answers as GET without the body`() async throws {
        let get = try await desk.ask(.get, "/v1/dingen")
        let head = try await desk.ask(.head, "/v1/dingen")

        #expect(head.status == get.status)
        #expect(head.text == "")
        #expect(head.headers[.contentLength] == get.headers[.contentLength])
        #expect(head.headers[.contentType] == get.headers[.contentType])
    }

    @Test func `What a client cannot read is not sent`() async throws {
        let html = try await desk.ask(.get, "/v1/dingen", headers: [.accept: "text/html"])
        let page = try await desk.ask(.get, "/", headers: [.accept: "application/json"])
        let browser = try await desk.ask(.get, "/", headers: [.accept: "text/html,*/*;q=0.8"])

        #expect(html.status == 406)
        #expect(html.json["code"] == "nietAanvaardbaar")
        #expect(page.status == 406)
        #expect(browser.status == 200)
    }

    @Test func `Collections tell the next page and things tell their version`() async throws {
        let collection = try await desk.ask(.get, "/v1/dingen?pagina=2")
        let thing = try await desk.ask(.get, "/v1/dingen/1")
        let current = try await desk.ask(.get, "/v1/dingen/1", headers: [.ifMatch: "\"7\""])
        let stale = try await desk.ask(.get, "/v1/dingen/1", headers: [.ifMatch: "\"6\""])

        #expect(collection.headers[.link]?.contains("pagina=3&grootte=20>; rel=\"next\"") == true)
        #expect(thing.headers[.eTag] == "\"7\"")
        #expect(current.status == 200)
        #expect(stale.status == 412)
        #expect(stale.json["code"] == "versieGewijzigd")
    }

    @Test(
        arguments: [
            (.get, "/v1/openapi.json"), (.get, "/v1/niets"), (.put, "/v1/dingen"),
            (.get, "/v1/dingen"), (.post, "/v1/dingen"), (.post, "/v1/dingen/1/sluitingen"),
            (.post, "/v1/storingen"), (.head, "/v1/dingen"), (.get, "/v1/dingen/"),
        ] as [(HTTPRequest.Method, String)]
    )
    func `Every answer carries the standard headers`(
        method: HTTPRequest.Method,
        path: String
    ) async throws {
        let headers = try await desk.ask(method, path, body: "{}").headers

        #expect(headers[.apiVersion] == "1.0.0")
        #expect(headers[.cacheControl] == "no-store")
        #expect(
            headers[.contentSecurityPolicy] == "default-src 'none'; frame-ancestors 'none'"
        )
        #expect(headers[.strictTransportSecurity] == "max-age=31536000; includeSubDomains")
        #expect(headers[.xContentTypeOptions] == "nosniff")
        #expect(headers[.frameOptions] == "DENY")
        #expect(headers[.referrerPolicy] == "no-referrer")
        #expect(headers[.server] == nil)
        #expect(
            headers[.accessControlAllowOrigin] == (path == "/v1/openapi.json" ? "*" : nil)
        )
    }

    @Test func `A page keeps its own content security policy`() async throws {
        let page = try await desk.ask(.get, "/?utm=1", token: nil)

        #expect(page.headers[.contentSecurityPolicy] == "default-src 'self'")
        #expect(page.headers[.contentType] == "text/html; charset=utf-8")
        #expect(page.text == "<p>Dag</p>")
    }

    @Test func `Who asks too much is told to wait`() async throws {
        let answer = try await desk.ask(.post, "/v1/drukte", body: "{}")

        #expect(answer.status == 429)
        #expect(answer.headers[.retryAfter] == "12")
    }

    @Test func `A failure is logged under its number and tells nothing outside`() async throws {
        let answer = try await desk.ask(.post, "/v1/storingen", body: "{}")

        #expect(answer.status == 500)
        #expect(answer.json["detail"] == "Er ging bij ons iets mis; probeer het later opnieuw.")
        #expect(answer.json["verzoekId"] == "r1")
        let line = try #require(desk.log.all.first)
        #expect(line.hasPrefix("error failure error="))
        #expect(line.hasSuffix("Broken.person method=POST request=r1 route=/v1/storingen"))
    }

    @Test func `The log tells the template and never the path, query or body`() async throws {
        _ = try await desk.ask(.get, "/v1/dingen/4711?kenteken=AB12CD")
        _ = try await desk.ask(.get, "/v1/AB12CD")
        _ = try await desk.ask(.post, "/v1/dingen", body: #"{"naam":"AB12CD","AB12CD":1}"#)

        let lines = desk.log.all
        #expect(lines.count == 3)
        #expect(lines[0].hasPrefix("info request method=GET request=r1 route=/v1/dingen/{id} st"))
        #expect(lines[1].hasPrefix("info request method=GET request=r1 route=- status=404 us="))
        #expect(lines.allSatisfy { !$0.contains("AB12CD") && !$0.contains("4711") })
    }
}
