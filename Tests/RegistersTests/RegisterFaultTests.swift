import Foundation
import PermitOffice
import Registers
import Synchronization
import Testing

/// Whatever a register does wrong, the answer is a fault and never a fact.
struct RegisterFaultTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let reply: StubReply
        let fault: RegisterFault

        init(_ name: String, _ reply: StubReply, _ fault: RegisterFault) {
            (testDescription, self.reply, self.fault) = (name, reply, fault)
        }
    }

    private static let nested = String(repeating: "[", count: 100_000)

    private static let cases = [
        Case("400", .answer(400, "{}"), .refused(status: 400)),
        Case("401", .answer(401, "{}"), .refused(status: 401)),
        Case("403", .answer(403, "{}"), .refused(status: 403)),
        Case("500", .answer(500, "{}"), .refused(status: 500)),
        Case("204", .answer(204, "", type: nil), .refused(status: 204)),
        Case("429", .answer(429, "{}"), .busy),
        Case("503", .answer(503, "{}"), .busy),
        Case("patience", .answer(503, "{}", headers: ["Retry-After": "50"]), .busy),
        Case("redirect", .answer(302, "", headers: ["Location": "/elsewhere"]), .redirected),
        Case("silence", .silence, .timedOut),
        Case("dribble", .dribble, .timedOut),
        Case("hang-up", .hangUp, .unreachable),
        Case("cut off", .cutOff, .unreachable),
        Case("noise", .noise, .unreachable),
        Case("flood", .flood, .tooLarge),
        Case("HTML", .answer(200, "<html>", type: "text/html"), .wrongType),
        Case("no type", .answer(200, "{}", type: nil), .wrongType),
        Case(
            "another alphabet",
            .answer(200, "{}", type: "application/json; charset=latin1"),
            .wrongType
        ),
        Case("no JSON", .json("{\"type\":"), .unreadable),
        Case("empty", .json(""), .unreadable),
        Case("null", .json("null"), .unreadable),
        Case("another object", .json("{\"fout\":1}"), .unreadable),
        Case("another list", .json("[{\"a\":1}]"), .unreadable),
        Case("nested without end", .json(nested), .unreadable),
    ]

    @Test(arguments: Question.allCases, cases)
    func `A register that misbehaves is a fault`(question: Question, case: Case) async throws {
        try await StubServer.running({ _ in `case`.reply }) { stub in
            let isSlow = `case`.fault == .timedOut
            let connection = try stub.connection(
                timeLimit: isSlow ? .milliseconds(300) : .seconds(60)
            )

            await #expect(throws: `case`.fault) { try await question.ask(over: connection) }
        }
    }

    @Test(arguments: Question.allCases)
    func `A page that is not there is a fault, and no sign that nobody is registered`(
        question: Question
    ) async throws {
        try await StubServer.running({ _ in .answer(404, "Not Found", type: "text/plain") }) {
            stub in
            let connection = try stub.connection()

            await #expect(throws: RegisterFault.self) { try await question.ask(over: connection) }
        }
    }

    @Test(arguments: Question.allCases)
    func `Nobody at the other end is a fault`(question: Question) async throws {
        let address = try await StubServer.running({ _ in .silence }) { $0.address }
        let connection = RegisterConnection("gone", at: try #require(RegisterAddress(address)))

        await #expect(throws: RegisterFault.unreachable) {
            try await question.ask(over: connection)
        }
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func `No redirect is followed, so no number or plate goes elsewhere`(status: Int) async throws {
        try await StubServer.running({ _ in .json("{}") }) { elsewhere in
            let place = elsewhere.address
            let reply = StubReply.answer(status, "", headers: ["Location": place])
            try await StubServer.running({ _ in reply }) { stub in
                let connection = try stub.connection(headers: ["X-API-KEY": "secret"])
                for question in Question.allCases {
                    await #expect(throws: RegisterFault.redirected) {
                        try await question.ask(over: connection)
                    }
                }
            }
            #expect(elsewhere.requests.isEmpty)
        }
    }

    @Test func `A register that asks for patience is asked once more within the time limit`()
        async throws
    {
        let count = Mutex(0)
        let behaviour: StubServer.Behaviour = { _ in
            let number = count.withLock { count in
                count += 1
                return count
            }
            return number == 1
                ? .answer(503, "", headers: ["Retry-After": "0"]) : .json("[]")
        }
        try await StubServer.running(behaviour) { stub in
            let vehicle = try await VehicleData(try stub.connection()).vehicle(Question.plate())

            #expect(vehicle == nil)
            #expect(stub.requests.count == 2)
        }
    }

    @Test func `Many questions at once each get their own answer`() async throws {
        let behaviour: StubServer.Behaviour = { request in
            let bsn = request.text.firstMatch(of: /"(9[0-9]{8})"/).map { String($0.1) } ?? ""
            return .json(Answers.person(bsn: bsn, name: "Naam \(bsn)"))
        }
        try await StubServer.running(behaviour) { stub in
            let register = PersonsRegister(try stub.connection(timeLimit: .seconds(60)))
            try await withThrowingTaskGroup { group in
                for number in 0..<40 {
                    group.addTask {
                        let bsn = String(990_000_000 + number)
                        let person = try await register.person(bsn: bsn)
                        #expect(person?.name == "Naam \(bsn)")
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func `Every question has a trace of its own and its key, and no cookie`() async throws {
        let reply = StubReply.answer(200, "[]", headers: ["Set-Cookie": "a=b"])
        try await StubServer.running({ _ in reply }) { stub in
            let vehicles = VehicleData(try stub.connection(headers: ["X-App-Token": "secret"]))

            for _ in 0..<3 { _ = try await vehicles.vehicle(Question.plate()) }

            let traces = stub.requests.compactMap { $0.headers["traceparent"] }
            #expect(Set(traces).count == 3)
            #expect(
                traces.allSatisfy { $0.wholeMatch(of: /00-[0-9a-f]{32}-[0-9a-f]{16}-01/) != nil }
            )
            #expect(stub.requests.allSatisfy { $0.headers["x-app-token"] == "secret" })
            #expect(stub.requests.allSatisfy { $0.headers["cookie"] == nil })
        }
    }

    @Test func `A fault is told to the operator without the question or the answer`() async throws {
        let told = Mutex<[String]>([])
        let reply = StubReply.json(Answers.person(bsn: "111222333", name: "Geheim"))
        try await StubServer.running({ _ in reply }) { stub in
            let connection = try stub.connection { name, fault in
                told.withLock { $0.append("\(name): \(fault)") }
            }

            await #expect(throws: RegisterFault.unreadable) {
                try await Question.persons.ask(over: connection)
            }
        }
        #expect(told.withLock { $0 } == ["stub: the answer is not as documented"])
    }

    @Test(arguments: [
        ("https://api.example.nl/brp", true), ("http://127.0.0.1:8080", true),
        ("http://localhost/x", true), ("http://[::1]:80/", true),
        ("http://api.example.nl", false), ("https://user@api.example.nl", false),
        ("https://u:p@api.example.nl", false), ("https://api.example.nl?a=b", false),
        ("https://api.example.nl#a", false), ("ftp://127.0.0.1", false), ("https://", false),
        ("file:///etc/passwd", false), ("", false), ("api.example.nl", false),
        ("http://127.0.0.1.example.nl", false),
    ])
    func `A register is found over https, or on this machine`(text: String, isGood: Bool) {
        #expect((RegisterAddress(text) != nil) == isGood)
    }
}
