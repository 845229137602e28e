import Testing

@testable import PermitServer

@Suite(.timeLimit(.minutes(1)))
struct WireTests {
    private let head = "Host: localhost\r\nAuthorization: Bearer burger\r\n"

    @Test func `An answer tells no server name and has a date`() async throws {
        let answer = try await Wire.exchange(
            "GET /v1/dingen HTTP/1.1\r\n\(head)Connection: close\r\n\r\n"
        )

        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(!answer.lowercased().contains("\r\nserver:"))
        #expect(answer.contains("\r\nDate: ") || answer.contains("\r\ndate: "))
        #expect(answer.hasSuffix("\r\n\r\n{\"dingen\":[]}"))
    }

    @Test func `HEAD sends the length and no body`() async throws {
        let answer = try await Wire.exchange(
            "HEAD /v1/dingen HTTP/1.1\r\n\(head)Connection: close\r\n\r\n"
        )

        #expect(answer.lowercased().contains("\r\ncontent-length: 13\r\n"))
        #expect(answer.hasSuffix("\r\n\r\n"))
    }

    @Test func `A body in chunks is read`() async throws {
        let answer = try await Wire.exchange(
            "POST /v1/dingen HTTP/1.1\r\n\(head)Content-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + "8\r\n{\"naam\":\r\n14\r\n \"fiets\",\"aantal\":2}\r\n0\r\n\r\n"
        )

        #expect(answer.hasPrefix("HTTP/1.1 201 Created\r\n"))
    }

    @Test func `A client that waits to send its body is told to go on`() async throws {
        let body = #"{"naam":"fiets","aantal":2}"#
        let answer = try await Wire.exchange(
            "POST /v1/dingen HTTP/1.1\r\n\(head)Content-Type: application/json\r\n"
                + "Content-Length: \(body.utf8.count)\r\nExpect: 100-continue\r\n"
                + "Connection: close\r\n\r\n",
            then: body
        )

        #expect(answer.hasPrefix("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\n"))
    }

    @Test func `A client that waits in vain is refused before it sends`() async throws {
        let answer = try await Wire.exchange(
            "POST /v1/dingen HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 100\r\nExpect: 100-continue\r\n\r\n"
        )

        #expect(answer.hasPrefix("HTTP/1.1 401 Unauthorized\r\n"))
    }

    @Test func `A body promised too large is refused unread and the connection ends`() async throws
    {
        let answer = try await Wire.exchange(
            "POST /v1/dingen HTTP/1.1\r\n\(head)Content-Type: application/json\r\n"
                + "Content-Length: 99999999999\r\n\r\n{"
        )

        #expect(answer.hasPrefix("HTTP/1.1 413 "))
        #expect(answer.lowercased().contains("\r\nconnection: close\r\n"))
    }

    @Test(arguments: [
        "WAT IS DIT\r\n\r\n",
        "GET /v1/dingen HTTP/1.1\r\nHost: localhost\r\nKapot\r\n\r\n",
        "POST /v1/dingen HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
    ])
    func `What is no HTTP is refused like everything else`(bytes: String) async throws {
        let answer = try await Wire.exchange(bytes)

        #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
        #expect(answer.lowercased().contains("\r\napi-version: 1.0.0\r\n"))
        #expect(answer.lowercased().contains("\r\ncontent-type: application/problem+json\r\n"))
        #expect(answer.contains("\"code\":\"ongeldigeInvoer\""))
    }

    @Test func `Two requests on one connection are answered in order`() async throws {
        let answer = try await Wire.exchange(
            "DELETE /v1/dingen HTTP/1.1\r\n\(head)\r\n"
                + "GET /v1/dingen/3 HTTP/1.1\r\n\(head)Connection: close\r\n\r\n"
        )

        #expect(answer.hasPrefix("HTTP/1.1 405 Method Not Allowed\r\n"))
        #expect(answer.hasSuffix("{\"id\":3}"))
    }
}
