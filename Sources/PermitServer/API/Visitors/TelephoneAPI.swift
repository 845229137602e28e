import HTTPTypes
import PermitOffice
import Permits

/// The telephone: a number and a PIN for a household, and visitors signed on by them.
///
/// | call | who | answer |
/// |---|---|---|
/// | GET /v1/bezoekersregelingen/{id}/telefoontoegang | holder, behandelaar | 200 |
/// | PUT …/{id}/telefoontoegang | holder, behandelaar | 200 with the PIN, told this once |
/// | DELETE …/{id}/telefoontoegang | holder, behandelaar | 204 |
/// | POST /v1/telefoonregistraties | everyone with number and PIN | 201 a visit, or 200 |
struct TelephoneAPI: Sendable {
    let office: Office
    let attempts: AttemptLimit

    var endpoints: [Endpoint] {
        let access = "/v1/bezoekersregelingen/{id}/telefoontoegang"
        return [
            Endpoint(.get, access, who: VisitorsAPI.people, answer: show),
            Endpoint(.put, access, who: VisitorsAPI.people, body: BodyRule.none, answer: set),
            Endpoint(.delete, access, who: VisitorsAPI.people, answer: end),
            Endpoint(.post, "/v1/telefoonregistraties", who: .everyone, answer: signOn),
        ]
    }

    private func show(_ call: Call) async throws -> Reply {
        let scheme = try call.parameter("id", Reference.init)
        let outcome = try await office.telephoneAccess(of: scheme, for: call.signedIn())
        guard let access = try outcome.value() else { throw Problem.notFound }
        return Reply(json: .object(members(of: access)))
    }

    private func set(_ call: Call) async throws -> Reply {
        let scheme = try call.parameter("id", Reference.init)
        let outcome = try await office.setTelephone(of: scheme, by: call.signedIn())
        let (access, pin) = try outcome.value()
        return Reply(
            json: .object(members(of: access) + [JSONValue.Member("pin", .string(pin))])
        )
    }

    private func end(_ call: Call) async throws -> Reply {
        let scheme = try call.parameter("id", Reference.init)
        try await office.endTelephone(of: scheme, by: call.signedIn()).value()
        return Reply(status: .noContent)
    }

    private func signOn(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call)
        let digits = body.string("meldnummer", maxLength: 20)
        let secret = body.string("pin", maxLength: 20)
        let spoken = body.spokenPlate()
        let until = body.moment("tot", clock: office.civil)
        let (number, pin, plate) = try body.finish(digits, secret, spoken)
        if let until, until <= office.clock.now() { throw Problem.endsTooEarly }
        let outcome = try await attempts.attempt(number, isWrong: \.isRefusedTelephone) {
            try await office.signOn(
                number: number,
                pin: pin,
                SessionWish(plate: plate, end: until)
            )
        }
        let spokenAnswer = try outcome.value()
        return VisitJSON.reply(
            spokenAnswer.answer,
            clock: office.civil,
            adding: [JSONValue.Member("gesprokenTekst", .string(spokenAnswer.text))]
        )
    }

    private func members(of access: TelephoneView) -> [JSONValue.Member] {
        [
            JSONValue.Member("meldnummer", .string(access.number.text)),
            JSONValue.Member("sinds", .string(access.since.iso)),
            JSONValue.Member("geblokkeerdTot", JSONValue(access.lockedUntil?.iso)),
        ]
    }
}

extension Outcome {
    /// Whether a number or PIN was refused.
    fileprivate var isRefusedTelephone: Bool {
        if case .refused(.telephoneRefused) = self { true } else { false }
    }
}
