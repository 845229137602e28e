import HTTPTypes
import PermitOffice
import Permits

/// Ending exemptions early: at the holder's wish, or by the municipality after a hearing.
///
/// | call | who | answer |
/// |---|---|---|
/// | POST /v1/ontheffingen/{id}/intrekkingen | holder, behandelaar | 201 |
/// | POST /v1/ontheffingen/{id}/voornemens | behandelaar | 201; the holder is asked for a view |
/// | GET /v1/ontheffingen/{id}/voornemens | holder, behandelaar | 200 |
/// | POST /v1/ontheffingen/{id}/zienswijzen | holder, behandelaar | 201 |
struct WithdrawalsAPI: Sendable {
    let office: Office

    private static let people: Access = [.burger, .bedrijf, .behandelaar]

    var endpoints: [Endpoint] {
        let one = "/v1/ontheffingen/{id}"
        return [
            Endpoint(.post, "\(one)/intrekkingen", who: Self.people, answer: withdraw),
            Endpoint(.post, "\(one)/voornemens", who: [.behandelaar], answer: intend),
            Endpoint(.get, "\(one)/voornemens", who: Self.people, answer: list),
            Endpoint(.post, "\(one)/zienswijzen", who: Self.people, answer: giveView),
        ]
    }

    private func withdraw(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let body = try JSONBody(call)
        let from = body.dayOrMoment("ingangOp", .required, clock: office.civil)
        let reason = body.string("reden", maxLength: 2000, controls: .inLines)
        let isOfficial = body.bool("ambtshalve", .optional) ?? false
        let isOnRequest = body.bool("opVerzoek", .optional) ?? false
        if isOfficial, isOnRequest { body.fault("opVerzoek", .oneGround) }
        let (start, words) = try body.finish(from, reason)
        let caller = try call.signedIn()
        if isOfficial, !caller.isCaseWorker { throw Problem.forbidden }
        let outcome = try await office.withdraw(
            exemption: reference,
            from: start,
            reason: words,
            ground: isOfficial ? .official : isOnRequest ? .onRequest : nil,
            ifVersion: try await version(call),
            by: caller
        )
        let withdrawn = try outcome.value()
        return Reply(
            status: .created,
            json: [
                "ontheffingId": .string(reference.text), "ingangOp": .string(start.iso),
                "reden": .string(words), "opVerzoek": .bool(withdrawn.withdrawal == .onRequest),
            ],
            headers: EntityTag(version: withdrawn.exemption.version).header
        )
    }

    private func intend(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let body = try JSONBody(call)
        let from = body.dayOrMoment("ingangOp", .required, clock: office.civil)
        let reason = body.string("reden", maxLength: 2000, controls: .inLines)
        let isMisuse = body.bool("misbruik", .optional) ?? false
        let (start, words) = try body.finish(from, reason)
        let outcome = try await office.intend(
            withdrawalOf: reference,
            from: start,
            reason: words,
            isMisuse: isMisuse,
            by: call.signedIn()
        )
        return Reply(status: .created, json: Self.json(try outcome.value(), of: reference))
    }

    private func list(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        guard let found = try await office.intentions(for: reference, by: call.signedIn()) else {
            throw Problem.notFound
        }
        return Reply(
            json: ["voornemens": .array(found.map { Self.json($0, of: reference) })]
        )
    }

    private func giveView(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let body = try JSONBody(call)
        let text = try body.finish(body.string("tekst", maxLength: 2000, controls: .inLines))
        let outcome = try await office.giveView(
            onWithdrawalOf: reference,
            text: text,
            by: call.signedIn()
        )
        return Reply(status: .created, json: Self.json(try outcome.value(), of: reference))
    }

    private func version(_ call: Call) async throws -> Int? {
        try await call.ifMatch {
            let reference = try call.parameter("id", Reference.init)
            guard let view = try await office.exemption(reference, for: call.signedIn()) else {
                throw Problem.notFound
            }
            return view.exemption.version
        }
    }

    private static func json(
        _ intention: WithdrawalIntention,
        of exemption: Reference
    ) -> JSONValue {
        let outcome: String? =
            switch intention.outcome {
            case .withdrawn: "ingetrokken"
            case .dropped: "vervallen"
            case nil: nil
            }
        return [
            "id": .string(intention.reference.text), "ontheffingId": .string(exemption.text),
            "reden": .string(intention.reason), "misbruik": .bool(intention.isMisuse),
            "ingangOp": .string(intention.effectiveFrom.iso),
            "aangekondigdOp": .string(intention.announcedAt.iso),
            "zienswijzeTot": .string(intention.viewBy.iso),
            "zienswijze": JSONValue(intention.view?.text), "afloop": JSONValue(outcome),
        ]
    }
}

extension Fault {
    fileprivate static let oneGround = Fault(
        .onbekendeWaarde,
        "Een intrekking is op verzoek of ambtshalve, niet allebei."
    )
}
