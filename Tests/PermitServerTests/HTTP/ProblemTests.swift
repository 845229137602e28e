import HTTPTypes
import Testing

@testable import PermitServer

struct ProblemTests {
    @Test func `A problem document holds all its members in order`() {
        let problem = Problem(
            status: .conflict,
            code: "maximumGelijktijdig",
            title: "Er is geen plek meer",
            detail: "Wacht tot 18:00 uur.",
            extra: [JSONValue.Member("eersteVrijeMoment", "2026-06-18T16:00:00Z")]
        )

        #expect(
            problem.json(path: "/v1/x") == [
                "type": "urn:kentekenloket:probleem:maximumGelijktijdig",
                "title": "Er is geen plek meer", "status": 409, "detail": "Wacht tot 18:00 uur.",
                "instance": "/v1/x", "code": "maximumGelijktijdig",
                "eersteVrijeMoment": "2026-06-18T16:00:00Z",
            ]
        )
    }

    @Test func `Invalid input lists every fault`() {
        let input = InvalidInput([
            Fault("kenteken", .kentekenOngeldig, "a"), Fault("zone", .zoneOnbekend, "b"),
        ])

        let document = Problem.invalid(input).json(path: "/")

        #expect(document["code"] == "ongeldigeInvoer")
        #expect(
            document["invalidParams"] == [
                ["name": "kenteken", "code": "kentekenOngeldig", "reason": "a"],
                ["name": "zone", "code": "zoneOnbekend", "reason": "b"],
            ]
        )
    }

    @Test func `One kind of fault gives the problem its code`() {
        let input = InvalidInput("van", .nietBestaandeTijd, "Kies een andere tijd.")

        #expect(Problem.invalid(input).code == "nietBestaandeTijd")
    }

    @Test(arguments: [
        ("/v1/x", "/v1/x"), ("/a<b>\"c", "/a%3Cb%3E%22c"), ("/é", "/%C3%A9"), ("/%20", "/%20"),
    ])
    func `The instance is always an address`(path: String, expected: String) {
        #expect(Problem.notFound.json(path: path)["instance"] == .string(expected))
    }

    @Test func `The log names the case of an error and not what is in it`() {
        enum Failure: Error {
            case unreachable
            case unknownPerson(bsn: String)
        }

        #expect(typeOfFailure(Failure.unreachable).hasSuffix("Failure.unreachable"))
        #expect(typeOfFailure(Failure.unknownPerson(bsn: "999")).hasSuffix(".unknownPerson"))
    }
}
