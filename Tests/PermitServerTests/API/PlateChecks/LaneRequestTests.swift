import Testing

@testable import PermitServer

/// Which bytes may take the lane: only what no two readers can read differently.
struct LaneRequestTests {
    private static let body = #"{"kenteken":"HK000J","zone":"VBN"}"#
    private static let head = """
        POST /v1/kentekencontroles HTTP/1.1\r
        Host: scan\r
        Authorization: Bearer handhaver\r
        Content-Type: application/json\r
        Content-Length: 34\r\n
        """

    private static func reading(_ text: String) -> LaneRequest.Reading {
        let bytes = Array(text.utf8)
        return LaneRequest.read(bytes.span)
    }

    @Test func `A whole check is found with its token and its body`() throws {
        let text = Self.head + "\r\n" + Self.body

        guard case .whole(let request) = Self.reading(text + "POST /next") else {
            Issue.record("not found")
            return
        }

        let bytes = Array(text.utf8)
        #expect(request.kind == .check)
        #expect(String(decoding: bytes[request.token], as: UTF8.self) == "handhaver")
        #expect(String(decoding: bytes[request.body], as: UTF8.self) == Self.body)
        #expect(request.body.upperBound == bytes.count)
    }

    @Test func `Every beginning of a check waits for more`() {
        let bytes = Array((Self.head + "\r\n" + Self.body).utf8)
        for count in 1..<bytes.count {
            let reading = LaneRequest.read(Array(bytes[..<count]).span)
            guard case .partial(let needed) = reading else {
                Issue.record("\(count) bytes: \(reading)")
                return
            }
            #expect(needed > count && needed <= bytes.count)
        }
    }

    @Test(arguments: [
        "Accept: */*", "accept: application/json", "User-Agent: scan/1.0 (car 7)",
        "Connection: keep-alive", "X-Request-Id: 1", "traceparent: 00-ab-cd-01",
    ])
    func `A header that changes nothing is passed over`(header: String) {
        guard case .whole = Self.reading(Self.head + header + "\r\n\r\n" + Self.body) else {
            Issue.record("\(header) was not passed over")
            return
        }
    }

    @Test(arguments: [
        "Transfer-Encoding: chunked", "Content-Length: 34", "Content-Length: 35",
        "Content-Encoding: gzip", "Expect: 100-continue", "Upgrade: websocket",
        "Connection: close", "Connection: upgrade", "Accept: text/html", "Host: other",
        "Authorization: Bearer other", "Content-Type: text/plain", "Trailer: x", "TE: trailers",
        " folded: line", "Na me: x", ": nameless", "Name : x", "Name: a\u{0}b", "Name: a\nb",
        "Name: a\rb", "Naam: é", "HTTP2-Settings: x",
    ])
    func `A header that changes the meaning is for the HTTP server`(header: String) {
        let reading = Self.reading(Self.head + header + "\r\n\r\n" + Self.body)

        #expect(reading == .other)
    }

    @Test(arguments: [
        "GET /v1/kentekencontroles HTTP/1.1\r\n", "POST /v1/kentekencontroles HTTP/1.0\r\n",
        "POST /v1/kentekencontroles/ HTTP/1.1\r\n", "POST /v1/kentekencontroles?x HTTP/1.1\r\n",
        "POST  /v1/kentekencontroles HTTP/1.1\r\n", "post /v1/kentekencontroles HTTP/1.1\r\n",
        "POST /v1/aanvragen HTTP/1.1\r\n", "\r\nPOST /v1/kentekencontroles HTTP/1.1\r\n",
    ])
    func `Another first line is for the HTTP server`(line: String) {
        #expect(Self.reading(line + "Host: x\r\n\r\n") == .other)
    }

    @Test(arguments: [
        "Host: scan", "Authorization: Bearer handhaver", "Content-Type: application/json",
        "Content-Length: 34",
    ])
    func `A check that leaves something out is for the HTTP server`(line: String) {
        let head = Self.head.replacing(line + "\r\n", with: "")

        #expect(head != Self.head)
        #expect(Self.reading(head + "\r\n" + Self.body) == .other)
    }

    @Test(arguments: ["0", "5000", "-1", "+34", "0x22", "34,34", "99999999", "", "3 4"])
    func `A length that is none, or too long for a check, is for the HTTP server`(length: String) {
        let head = Self.head.replacing("Length: 34", with: "Length: \(length)")

        #expect(Self.reading(head + "\r\n" + Self.body) == .other)
    }

    @Test func `A head without an end does not wait for ever`() {
        let long = Self.head + String(repeating: "X-Filler: 0123456789\r\n", count: 400)
        let line = Self.head + "X-Filler: " + String(repeating: "0", count: 3000)

        #expect(Self.reading(long) == .other)
        #expect(Self.reading(line) == .other)
    }

    @Test func `A batch may be larger than a check`() {
        let head = Self.head.replacing("controles HTTP", with: "controles/_batch HTTP")
            .replacing("Length: 34", with: "Length: 4194304")

        #expect(Self.reading(head + "\r\n{") == .partial(needed: head.utf8.count + 2 + 4_194_304))
        #expect(Self.reading(head.replacing("4194304", with: "4194305") + "\r\n{") == .other)
    }
}
