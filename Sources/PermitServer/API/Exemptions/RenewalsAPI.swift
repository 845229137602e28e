import HTTPTypes
import PermitOffice
import Permits

/// Going on with an exemption, and room for another one.
///
/// | call | who | answer |
/// |---|---|---|
/// | POST /v1/ontheffingen/{id}/verlengingen | holder, behandelaar | 201 the application |
/// | GET /v1/ontheffingsruimte | burger, bedrijf | 200 |
struct RenewalsAPI: Sendable {
    let office: Office

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .post,
                "/v1/ontheffingen/{id}/verlengingen",
                who: [.burger, .bedrijf, .behandelaar],
                body: .jsonOrEmpty,
                answer: renew
            ),
            Endpoint(.get, "/v1/ontheffingsruimte", who: [.burger, .bedrijf], answer: room),
        ]
    }

    private func renew(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let body = try JSONBody(call)
        let motivation = body.string("motivering", .optional, maxLength: 2000, controls: .inLines)
        let enclosures = body.enclosures()
        try body.finish()
        let outcome = try await office.renew(
            reference,
            motivation: motivation,
            enclosures: enclosures,
            ifVersion: try await call.ifMatch {
                guard let view = try await office.exemption(reference, for: call.signedIn())
                else { throw Problem.notFound }
                return view.exemption.version
            },
            by: call.signedIn()
        )
        let application = try outcome.value()
        var headers = EntityTag(version: application.version).header
        headers[.location] = "/v1/aanvragen/\(application.reference.text)"
        return Reply(
            status: .created,
            json: ApplicationJSON.value(application, office),
            headers: headers
        )
    }

    private func room(_ call: Call) async throws -> Reply {
        guard let holder = try call.signedIn().holder else { throw Problem.forbidden }
        let room = try await office.room(for: holder)
        return Reply(json: ["ontheffingsruimte": .array(room.map(Self.json))])
    }

    private static func json(_ room: ApplicationRoom) -> JSONValue {
        let reasons = room.decision.reasons.filter { $0 != .plateElsewhere }
        return [
            "soort": .string(DutchName.of(room.product)), "maximaal": JSONValue(room.maximum),
            "inGebruik": JSONValue(room.inUse), "vrij": JSONValue(room.free),
            "uitkomst": .string(name(of: room.decision)),
            "bewijsNodig": .bool(room.needsEvidence),
            "redenen": .array(reasons.map(ReasonJSON.value)),
        ]
    }

    private static func name(of decision: EligibilityDecision) -> String {
        switch decision {
        case .granted, .needsCompletion: "mogelijk"
        case .manual, .needsViewpoint: "medewerkerBeslist"
        case .refused, .notNeeded: "nietMogelijk"
        case .waiting: "onbekend"
        }
    }
}
