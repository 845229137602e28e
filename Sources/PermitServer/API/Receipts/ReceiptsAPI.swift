import HTTPTypes
import NIOCore
import PermitOffice
import Permits

/// Receipts: what a scan is told, for whoever has the right, signed by the service.
///
/// Nothing is kept of them; the signature makes them hold by themselves.
///
/// | call | who | answer |
/// |---|---|---|
/// | POST /v1/ontheffingen/{id}/ontvangstbewijzen | holder, behandelaar | 201 |
/// | POST …/{id}/sessies/{sessieId}/ontvangstbewijzen | holder, delegate, behandelaar | 201 |
/// | POST /v1/gastaanmeldingen/_ontvangstbewijs | everyone with the secret of a link | 201 |
/// | GET /v1/ondertekensleutels | everyone | 200 the keys to check them with |
struct ReceiptsAPI: Sendable {
    let office: Office
    let attempts: AttemptLimit

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .post,
                "/v1/ontheffingen/{id}/ontvangstbewijzen",
                who: VisitorsAPI.people,
                body: .jsonOrEmpty,
                answer: ofExemption
            ),
            Endpoint(
                .post,
                "/v1/bezoekersregelingen/{id}/sessies/{sessieId}/ontvangstbewijzen",
                who: VisitorsAPI.people,
                body: .jsonOrEmpty,
                answer: ofVisit
            ),
            Endpoint(
                .post,
                "/v1/gastaanmeldingen/_ontvangstbewijs",
                who: .everyone,
                answer: ofGuest
            ),
            Endpoint(
                .get,
                "/v1/ondertekensleutels",
                who: .everyone,
                isOpenToAllSites: true,
                answer: keys
            ),
        ]
    }

    private func ofExemption(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let body = try JSONBody(call)
        let plate = body.plate(.optional)
        let wish = try await wish(body, about: plate)
        let outcome = try await office.receipt(wish, for: reference, by: call.signedIn())
        return reply(try outcome.value())
    }

    private func ofVisit(_ call: Call) async throws -> Reply {
        let scheme = try call.parameter("id", Reference.init)
        let visit = try call.parameter("sessieId", Reference.init)
        let outcome = try await office.receipt(
            try await wish(try JSONBody(call)),
            forVisit: visit,
            of: scheme,
            by: call.signedIn()
        )
        return reply(try outcome.value())
    }

    private func ofGuest(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call)
        let secret = body.string("sleutel", maxLength: GuestsAPI.secretMax)
        let identifier = body.string("id", maxLength: 36)
        let moment = body.moment("tijdstip", clock: office.civil)
        let (key, text) = try body.finish(secret, identifier)
        guard let request = Reference(text) else { throw Problem(OfficeRefusal.secretNotValid) }
        let outcome = try await attempts.attempt(key, isWrong: \.isWrongSecret) {
            try await office.receipt(
                ReceiptWish(moment: moment),
                secret: key,
                request: request
            )
        }
        return reply(try outcome.value())
    }

    private func keys(_ call: Call) -> Reply {
        Reply(
            json: KeySetJSON.value(of: [office.publicKey]),
            headers: [.cacheControl: "public, max-age=3600"]
        )
    }

    private func wish(
        _ body: JSONBody,
        about plate: LicensePlate? = nil
    ) async throws -> ReceiptWish {
        let reader = PlateCheckReader(office: office)
        let state = reader.state(body)
        let municipality = try await office.municipality(asOf: state)
        let (zone, subArea) = reader.zone(body, .optional, in: municipality)
        let moment = body.moment("tijdstip", clock: office.civil)
        try body.finish()
        return ReceiptWish(
            plate: plate,
            zone: zone,
            subArea: subArea,
            moment: moment,
            state: state
        )
    }

    private func reply(_ receipt: Receipt) -> Reply {
        let text = ReceiptSeal.text(
            ReceiptJSON.claims(receipt, of: office.shelf.municipality),
            by: office
        )
        return Reply(status: .created, json: ReceiptJSON.value(receipt, text: text))
    }
}
