import HTTPTypes
import PermitOffice

/// Whether the service lives and may be sent requests; for those who operate it.
///
/// | call | who | answer |
/// |---|---|---|
/// | GET /health/live | everyone | 200 while the process answers |
/// | GET /health/ready | everyone | 200 when the register is known, else 503 |
struct HealthAPI: Sendable {
    let office: Office

    var endpoints: [Endpoint] {
        [
            Endpoint(.get, "/health/live", who: .everyone, query: nil) { _ in
                Reply(json: ["status": "leeft"])
            },
            Endpoint(.get, "/health/ready", who: .everyone, query: nil) { _ in
                try office.register.mustBeKnown()
                let letters = try await office.lettersWaiting()
                return Reply(
                    json: [
                        "status": "gereed", "registerversie": .int(office.register.version),
                        "rechten": JSONValue(office.register.rightsCount),
                        "brievenWachten": JSONValue(letters.all),
                        "brievenVastgelopen": JSONValue(letters.stuck),
                    ])
            },
        ]
    }
}
