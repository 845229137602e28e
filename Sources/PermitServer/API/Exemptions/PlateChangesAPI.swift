import HTTPTypes
import PermitOffice
import Permits

/// The plate of an exemption: now, later, or for a while.
///
/// | call | who | answer |
/// |---|---|---|
/// | GET /v1/ontheffingen/{id}/kentekenwijzigingen | holder, behandelaar | 200 a page |
/// | POST /v1/ontheffingen/{id}/kentekenwijzigingen | holder, behandelaar | 201 |
/// | POST /v1/ontheffingen/{id}/kentekenwijzigingen/_voorbeeld | holder, behandelaar | 200 |
/// | POST …/kentekenwijzigingen/{wijzigingId}/intrekkingen | holder, behandelaar | 201 |
struct PlateChangesAPI: Sendable {
    let office: Office

    private static let people: Access = [.burger, .bedrijf, .behandelaar]

    var endpoints: [Endpoint] {
        let changes = "/v1/ontheffingen/{id}/kentekenwijzigingen"
        return [
            Endpoint(
                .get,
                changes,
                who: Self.people,
                query: ["pagina", "grootte"],
                answer: list
            ),
            Endpoint(.post, changes, who: Self.people, answer: change),
            Endpoint(.post, "\(changes)/_voorbeeld", who: Self.people, answer: preview),
            Endpoint(
                .post,
                "\(changes)/{wijzigingId}/intrekkingen",
                who: Self.people,
                body: .jsonOrEmpty,
                answer: callOff
            ),
        ]
    }

    private func list(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let page = try call.page()
        let found = try await office.plateChanges(
            of: reference,
            for: call.signedIn(),
            page: page.range
        )
        guard let found else { throw Problem.notFound }
        let path = "/v1/ontheffingen/\(reference.text)/kentekenwijzigingen"
        return Reply(
            json: [
                "kentekenwijzigingen": .array(found.prefix(page.size).map(PlateChangeJSON.value))
            ],
            headers: page.links(path, hasMore: found.count > page.size)
        )
    }

    private func change(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let wish = try wish(call)
        let outcome = try await office.change(
            plateOf: reference,
            to: wish.plate,
            from: wish.from,
            until: wish.until,
            ifVersion: try await version(call, reference),
            by: call.signedIn()
        )
        let changed = try outcome.value()
        let made = changed.newestChange
        let begin = changed.exemption.validity.start
        return Reply(
            status: .created,
            json: [
                "id": JSONValue(made?.reference.text),
                "ontheffingId": .string(reference.text), "kenteken": .string(wish.plate.text),
                "land": JSONValue(wish.plate.country?.text),
                "weergave": .string(wish.plate.display),
                "ingangOp": .string(max(made?.start ?? begin, begin).iso),
                "eindigtOp": JSONValue(wish.until?.iso),
                "tijdlijn": .array(changed.timeline.map { ExemptionJSON.part($0) }),
            ],
            headers: EntityTag(version: changed.exemption.version).header
        )
    }

    private func preview(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let plan = try await office.preview(
            try wish(call),
            for: reference,
            by: call.signedIn()
        )
        guard let plan else { throw Problem.notFound }
        return Reply(json: PlateChangeJSON.preview(plan, path: call.path))
    }

    private func callOff(_ call: Call) async throws -> Reply {
        try JSONBody(call).finish()
        let reference = try call.parameter("id", Reference.init)
        let change = try call.parameter("wijzigingId", Reference.init)
        let outcome = try await office.callOff(
            plateChange: change,
            of: reference,
            ifVersion: try await version(call, reference),
            by: call.signedIn()
        )
        let changed = try outcome.value()
        return Reply(
            status: .created,
            json: [
                "ontheffingId": .string(reference.text), "wijzigingId": .string(change.text),
                "tijdlijn": .array(changed.timeline.map { ExemptionJSON.part($0) }),
            ],
            headers: EntityTag(version: changed.exemption.version).header
        )
    }

    private func wish(_ call: Call) throws -> PlateWish {
        let body = try JSONBody(call)
        let typed = body.plate()
        let from = body.dayOrMoment("ingangOp", clock: office.civil)
        let until = body.dayOrMoment("eindigtOp", clock: office.civil)
        return PlateWish(plate: try body.finish(typed), from: from, until: until)
    }

    private func version(_ call: Call, _ reference: Reference) async throws -> Int? {
        try await call.ifMatch {
            guard let view = try await office.exemption(reference, for: call.signedIn()) else {
                throw Problem.notFound
            }
            return view.exemption.version
        }
    }
}
