import PermitOffice
import Permits
import Testing

@testable import PermitServer

/// The lane on a real connection: the same answers as the long way, in order, whatever is sent
/// around it.
@Suite(.timeLimit(.minutes(2)))
struct CheckLaneTests {
    private static let hit = #"{"kenteken":"HK000J","zone":"VBN"}"#
    private static let miss = #"{"kenteken":"GB000B","zone":"VBN"}"#
    private static let last = "GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"

    private static func check(
        _ body: String,
        _ path: String = "",
        token: String = "handhaver",
        header: String = ""
    ) -> String {
        """
        POST /v1/kentekencontroles\(path) HTTP/1.1\r
        Host: scan\r
        Authorization: Bearer \(token)\r
        Content-Type: application/json\r
        Content-Length: \(body.utf8.count)\r
        \(header)\r\n
        """ + body
    }

    /// A service where HK-000-J is exempt in VBN, and how often its tokens were looked up.
    private static func service() async throws -> WebService {
        let office = try TestOffice.open()
        try await TestOffice.issue("HK000J", "VBN", in: office)
        return WebService(office: office, authenticate: Desk.authenticate, demo: nil)
    }

    /// The bodies of the answers on a connection, and their first lines.
    private static func answers(_ text: String) -> [(status: String, body: String)] {
        text.components(of: "HTTP/1.1 ").dropFirst().map { answer in
            let parts = answer.components(of: "\r\n\r\n")
            return (String(answer.prefix(3)), parts.count > 1 ? parts[1] : "")
        }
    }

    @Test(arguments: [
        hit, miss, #"{"kenteken":"","zone":"VBN"}"#, #"{"kenteken":"HK000J","zone":"NIET"}"#, "{",
        "[]",
        #"{"kenteken":"HK000J","zone":"VBN","tijdstip":"2020-01-01T10:00:00Z"}"#,
        #"{"kenteken":"HK000J","locatie":{"breedtegraad":52.0705,"lengtegraad":4.3613}}"#,
    ])
    func `The lane and the long way give the same answer`(body: String) async throws {
        let long = Self.check(body, header: "X-Way: long\r\nConnection: close\r\n")

        let talks = try await Wire.talks(
            with: try await Self.service(),
            [[Self.check(body), Self.last], [long]]
        )

        let lane = Self.answers(talks[0])[0]
        let general = Self.answers(talks[1])[0]
        #expect(lane.status == general.status)
        #expect(lane.body == general.body)
        #expect(!lane.body.isEmpty)
    }

    @Test func `The lane sends the headers of every other answer`() async throws {
        let talks = try await Wire.talks(
            with: try await Self.service(),
            [
                [Self.check(Self.hit), Self.last],
                [Self.check(Self.hit, header: "Connection: close\r\n")],
            ]
        )

        let names = talks.map { talk in
            Set(
                talk.components(of: "\r\n\r\n")[0].components(of: "\r\n").dropFirst().map {
                    $0.prefix { $0 != ":" }.lowercased()
                }
            )
        }
        #expect(names[0].subtracting(["connection"]) == names[1].subtracting(["connection"]))
        #expect(names[0].contains("date") && names[0].contains("content-length"))
    }

    @Test func `Checks sent all at once are answered in order`() async throws {
        let bodies = (0..<20).map { $0.isMultiple(of: 2) ? Self.hit : Self.miss }

        let talks = try await Wire.talks(
            with: try await Self.service(),
            [[bodies.map { Self.check($0) }.joined() + Self.last]]
        )

        let outcomes = Self.answers(talks[0]).dropLast().map { $0.body.contains("ontheven") }
        #expect(outcomes == (0..<20).map { $0.isMultiple(of: 2) })
    }

    @Test func `A check that comes byte by byte is answered`() async throws {
        let pieces = (Self.check(Self.hit) + Self.last).map(String.init)

        let talks = try await Wire.talks(with: try await Self.service(), [pieces])

        #expect(Self.answers(talks[0])[0].body.contains("ontheven"))
    }

    @Test func `Other calls between checks are answered in their place`() async throws {
        let other = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n"
        let wrong = Self.check(#"{"kenteken":""}"#)

        let talks = try await Wire.talks(
            with: try await Self.service(),
            [[Self.check(Self.hit) + wrong + Self.check(Self.miss) + other + Self.last]]
        )

        let answers = Self.answers(talks[0])
        #expect(answers.map(\.status) == ["200", "400", "200", "200", "200"])
        #expect(answers[0].body.contains("ontheven"))
        #expect(answers[2].body.contains("terPlaatseControleren"))
    }

    @Test(arguments: [("onbekend", "401"), ("burger", "403"), ("kapot", "500")])
    func `Who may not ask is refused as on the long way`(token: String, status: String) async throws
    {
        let talks = try await Wire.talks(
            with: try await Self.service(),
            [[Self.check(Self.hit, token: token), Self.last]]
        )

        #expect(Self.answers(talks[0])[0].status == status)
    }

    @Test func `A second request hidden in a body is a body`() async throws {
        let hidden = Self.check(Self.hit)
        let smuggled = Self.check(hidden, header: "Transfer-Encoding: chunked\r\n")

        let talks = try await Wire.talks(with: try await Self.service(), [[smuggled, Self.last]])

        #expect(Self.answers(talks[0]).allSatisfy { !$0.body.contains("ontheven") })
    }

    @Test func `A batch takes the lane, and the long way when any of it is not right`() async throws
    {
        let good = #"{"controles":[\#(Self.hit),\#(Self.miss)]}"#
        let mixed = #"{"controles":[\#(Self.hit),{"kenteken":""}]}"#

        let talks = try await Wire.talks(
            with: try await Self.service(),
            [
                [Self.check(good, "/_batch"), Self.last],
                [Self.check(good, "/_batch", header: "Connection: close\r\n")],
                [Self.check(mixed, "/_batch"), Self.last],
            ]
        )

        let lane = Self.answers(talks[0])[0]
        #expect(lane.status == "200")
        #expect(lane.body == Self.answers(talks[1])[0].body)
        #expect(Self.answers(talks[2])[0].body.contains(#""fout""#))
    }
}

extension StringProtocol {
    /// The parts between occurrences of a text.
    fileprivate func components(of separator: String) -> [String] {
        var parts: [String] = []
        var rest = Substring(self)
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
