import HTTPTypes
import PermitOffice
import Permits

/// What an applicant is asked for, and what comes back.
///
/// | call | who | answer |
/// |---|---|---|
/// | POST /v1/aanvragen/{id}/aanvullingsverzoeken | behandelaar | 201 the question |
/// | POST /v1/aanvragen/{id}/aanvullingen | burger, bedrijf, behandelaar | 201 the application's status |
/// | POST /v1/aanvragen/{id}/zienswijzen | the same | 201 |
struct AnswersAPI: Sendable {
    let office: Office

    private static let people: Access = [.burger, .bedrijf, .behandelaar]

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .post,
                "/v1/aanvragen/{id}/aanvullingsverzoeken",
                who: [.behandelaar],
                answer: ask
            ),
            Endpoint(.post, "/v1/aanvragen/{id}/aanvullingen", who: Self.people, answer: complete),
            Endpoint(.post, "/v1/aanvragen/{id}/zienswijzen", who: Self.people, answer: giveView),
        ]
    }

    private func ask(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call)
        let (text, day) = try body.finish(
            body.string("tekst", maxLength: 2000, controls: .inLines),
            body.day("uiterlijk")
        )
        let result = try await office.requestCompletion(
            of: try call.parameter("id", Reference.init),
            text: text,
            until: day,
            ifVersion: try await version(call),
            by: call.signedIn()
        )
        return Self.reply(try result.value())
    }

    private func complete(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call)
        let text = body.string("tekst", .optional, maxLength: 2000, controls: .inLines)
        let enclosures = body.enclosures()
        if !body.has("tekst"), enclosures.isEmpty { body.fault("tekst", .nothingAdded) }
        try body.finish()
        let result = try await office.complete(
            try call.parameter("id", Reference.init),
            text: text,
            enclosures: enclosures,
            ifVersion: try await version(call),
            by: call.signedIn()
        )
        return Self.reply(try result.value())
    }

    private func giveView(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call)
        let text = try body.finish(body.string("tekst", maxLength: 2000, controls: .inLines))
        let result = try await office.giveView(
            on: try call.parameter("id", Reference.init),
            text: text,
            ifVersion: try await version(call),
            by: call.signedIn()
        )
        return Self.reply(try result.value())
    }

    private func version(_ call: Call) async throws -> Int? {
        try await call.ifMatch {
            let reference = try call.parameter("id", Reference.init)
            guard let application = try await office.application(reference, for: call.signedIn())
            else { throw Problem.notFound }
            return application.version
        }
    }

    private static func reply(_ application: PermitApplication) -> Reply {
        Reply(
            status: .created,
            json: [
                "aanvraagId": .string(application.reference.text),
                "status": .string(ApplicationJSON.name(of: application.status)),
                "beslistermijn": .string(application.decideBy.iso),
                "antwoordUiterlijk": JSONValue(application.answerBy?.iso),
                "redenen": .array(
                    ApplicationJSON.openReasons(of: application).map(ReasonJSON.value)
                ),
            ]
        )
    }
}

extension Fault {
    fileprivate static let nothingAdded = Fault(.ontbreekt, "Stuur een tekst of een bijlage.")
}
