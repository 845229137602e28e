import HTTPTypes
import PermitOffice
import Permits

/// Visitors who sign themselves on with a link; its secret is the login, and stands in the body.
///
/// | call | who | answer |
/// |---|---|---|
/// | POST /v1/gastaanmeldingen | everyone with a secret | 201 signed on or waiting, or 200 |
/// | POST /v1/gastaanmeldingen/_status | everyone with the same secret | 200 |
struct GuestsAPI: Sendable {
    let office: Office
    let attempts: AttemptLimit

    var endpoints: [Endpoint] {
        let guests = "/v1/gastaanmeldingen"
        return [
            Endpoint(.post, guests, who: .everyone, answer: ask),
            Endpoint(.post, "\(guests)/_status", who: .everyone, answer: status),
        ]
    }

    private func ask(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call)
        let secret = body.string("sleutel", maxLength: Self.secretMax)
        let typed = body.plate()
        let until = body.moment("tot", clock: office.civil)
        let name = body.string("naam", .optional, maxLength: VisitorsAPI.nameMax)
        let (key, plate) = try body.finish(secret, typed)
        if let until, until <= office.clock.now() { throw Problem.endsTooEarly }
        let outcome = try await attempts.attempt(key, isWrong: \.isWrongSecret) {
            try await office.ask(
                secret: key,
                SessionWish(plate: plate, end: until),
                named: name
            )
        }
        let view = try outcome.value()
        return Reply(status: view.reference == nil ? .ok : .created, json: json(view))
    }

    private func status(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call)
        let secret = body.string("sleutel", maxLength: Self.secretMax)
        let identifier = body.string("id", maxLength: 36)
        let (key, text) = try body.finish(secret, identifier)
        guard let request = Reference(text) else { throw Problem(OfficeRefusal.secretNotValid) }
        let outcome = try await attempts.attempt(key, isWrong: \.isWrongSecret) {
            try await office.guestState(secret: key, request: request)
        }
        return Reply(json: json(try outcome.value()))
    }

    private func json(_ view: GuestView) -> JSONValue {
        let (status, end): (String, Instant?) =
            switch view.state {
            case .waiting: ("wachtOpGoedkeuring", nil)
            case .signedOn(let until): ("aangemeld", until)
            case .over: ("beeindigd", nil)
            case .notNeeded: ("nietNodig", nil)
            case .declined: ("afgewezen", nil)
            case .expired: ("verlopen", nil)
            }
        return [
            "id": JSONValue(view.reference?.text),
            "status": .string(status),
            "zoneNaam": .string(view.zoneName),
            "tot": JSONValue(end?.iso),
            "schijfMinuten": JSONValue(view.discMinutes),
            "melding": .string(Self.notice(status, discMinutes: view.discMinutes)),
        ]
    }

    private static func notice(_ status: String, discMinutes: Int) -> String {
        switch status {
        case "aangemeld": "U bent aangemeld tot de tijd bij tot. Een parkeerschijf is niet nodig."
        case "nietNodig": "Op dit moment is geen parkeerschijf nodig."
        case "wachtOpGoedkeuring":
            "U bent nog niet aangemeld. Leg tot die tijd de parkeerschijf neer: u mag dan "
                + "hoogstens \(discMinutes) minuten staan."
        default:
            "U bent niet aangemeld. Met de parkeerschijf mag u hoogstens \(discMinutes) minuten "
                + "staan."
        }
    }

    /// The most characters of a secret.
    static let secretMax = 100
}
