import HTTPTypes
import Testing

@testable import PermitServer

struct RequestBodyTests {
    private let desk = Desk()

    @Test func `A body in order is answered and one out of order lists every fault`() async throws {
        let right = try await desk.ask(.post, "/v1/dingen", body: #"{"naam":"fiets","aantal":2}"#)
        let wrong = try await desk.ask(.post, "/v1/dingen", body: #"{"naam":1,"aantal":0,"y":1}"#)

        #expect(right.status == 201)
        #expect(right.text == #"{"naam":"fiets","x":2}"#)
        #expect(wrong.status == 400)
        guard case .array(let faults) = wrong.json["invalidParams"] else {
            Issue.record("No invalidParams")
            return
        }
        #expect(faults.map { $0["name"] } == ["naam", "aantal", "y"])
    }

    @Test(arguments: ["", "{", "\u{FEFF}{}", #"{"a":1,"a":2}"#, "{} x", "\"\u{0}\""])
    func `A body that is no JSON is refused`(body: String) async throws {
        let answer = try await desk.ask(.post, "/v1/dingen", body: body)

        #expect(answer.status == 400)
        #expect(answer.json["code"] == "jsonOnleesbaar")
    }

    @Test(arguments: ["[]", "1", "null", #""x""#])
    func `A body that is no object is refused`(body: String) async throws {
        #expect(try await desk.ask(.post, "/v1/dingen", body: body).status == 400)
    }

    @Test(arguments: [
        ("application/json", 201),
        ("Application/JSON; Charset=UTF-8", 201),
        ("application/json;charset=\"utf-8\"", 201),
        ("application/json; charset=latin1", 415),
        ("text/plain", 415),
        ("application/x-www-form-urlencoded", 415),
        ("application/jsonp", 415),
        ("", 415),
    ])
    func `Only JSON is read`(type: String, status: Int) async throws {
        let answer = try await desk.ask(
            .post,
            "/v1/dingen",
            headers: [.contentType: type],
            body: #"{"naam":"fiets","aantal":2}"#
        )

        #expect(answer.status == status)
    }

    @Test func `A compressed body is refused`() async throws {
        let answer = try await desk.ask(
            .post,
            "/v1/dingen",
            headers: [.contentEncoding: "gzip"],
            body: "{}"
        )

        #expect(answer.status == 415)
    }

    @Test func `A body may be left out only where the call says so`() async throws {
        let empty = try await desk.ask(.post, "/v1/dingen/1/sluitingen", token: "behandelaar")
        let object = try await desk.ask(
            .post,
            "/v1/dingen/1/sluitingen",
            token: "behandelaar",
            body: "{}"
        )
        let unknown = try await desk.ask(
            .post,
            "/v1/dingen/1/sluitingen",
            token: "behandelaar",
            body: #"{"x":1}"#
        )
        let needed = try await desk.ask(.post, "/v1/dingen")

        #expect(empty.status == 204)
        #expect(empty.headers[.contentLength] == nil)
        #expect(object.status == 204)
        #expect(unknown.status == 400)
        #expect(needed.status == 415)
    }

    @Test func `A body over the limit is refused, promised or sent`() async throws {
        let mebibyte = String(repeating: " ", count: 1 << 20)
        let large = mebibyte + "{}"

        let promised = try await desk.ask(
            .post,
            "/v1/dingen",
            headers: [.contentLength: "1048577"],
            body: "{}"
        )
        let sent = try await desk.ask(
            .post,
            "/v1/dingen",
            headers: [.contentLength: "", .transferEncoding: "chunked"],
            body: large
        )
        let allowed = try await desk.ask(
            .post,
            "/v1/groot/_batch",
            token: "handhaver",
            body: large
        )

        for answer in [promised, sent] {
            #expect(answer.status == 413)
            #expect(answer.json["code"] == "teGroot")
            #expect(answer.headers[.connection] == "close")
        }
        #expect(allowed.json["bytes"] == 1_048_578)
    }
}
