import HTTPTypes
import PermitOffice
import Permits

/// Looking cases up; who looked and why is noted for the person whose case it is.
///
/// | call | who | answer |
/// |---|---|---|
/// | POST /v1/aanvragen/_zoek | behandelaar | 200 at most a hundred, newest first |
/// | POST /v1/ontheffingen/_zoek | behandelaar | 200 the same |
/// | GET /v1/inzagen | burger, bedrijf | 200 a page: who looked at the caller's cases |
struct SearchesAPI: Sendable {
    let office: Office

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .post,
                "/v1/aanvragen/_zoek",
                who: [.behandelaar],
                answer: findApplications
            ),
            Endpoint(
                .post,
                "/v1/ontheffingen/_zoek",
                who: [.behandelaar],
                answer: findExemptions
            ),
            Endpoint(
                .get,
                "/v1/inzagen",
                who: [.burger, .bedrijf],
                query: ["pagina", "grootte"],
                answer: listReads
            ),
        ]
    }

    private func findApplications(_ call: Call) async throws -> Reply {
        let (search, reason) = try Self.question(call)
        let found = try await office.applications(
            found: search,
            reason: reason,
            by: call.signedIn()
        )
        let items = found.map { ApplicationJSON.value($0, office) }
        return Reply(json: ["aanvragen": .array(items)])
    }

    private func findExemptions(_ call: Call) async throws -> Reply {
        let (search, reason) = try Self.question(call)
        let found = try await office.exemptions(found: search, reason: reason, by: call.signedIn())
        return Reply(json: ["ontheffingen": .array(found.map { ExemptionJSON.value($0) })])
    }

    private func listReads(_ call: Call) async throws -> Reply {
        let page = try call.page()
        let found = try await office.dataReads(for: call.signedIn(), page: page.range)
        return Reply(
            json: ["inzagen": .array(found.prefix(page.size).map(Self.json))],
            headers: page.links("/v1/inzagen", hasMore: found.count > page.size)
        )
    }

    /// One thing to look for, and why.
    private static func question(_ call: Call) throws -> (CaseSearch, String) {
        let body = try JSONBody(call)
        let reason = body.string("reden", maxLength: 500, controls: .inLines)
        let names = ["zaaknummer", "bsn", "kvkNummer", "kenteken"]
        let given = names.filter(body.has)
        if given.isEmpty { body.fault("zaaknummer", .oneSearch) }
        for name in given.dropFirst() { body.fault(name, .oneSearch) }
        if body.has("land"), given != ["kenteken"] { body.fault("land", .countryOfPlate) }
        let search: CaseSearch? =
            switch given.first {
            case "bsn": body.bsn().map { .holder(.citizen(bsn: $0)) }
            case "kvkNummer": body.kvk().map { .holder(.company(kvk: $0)) }
            case "kenteken": body.plate().map(CaseSearch.plate)
            default: given.isEmpty ? nil : body.caseNumber()
            }
        return try body.finish(search, reason)
    }

    private static func json(_ read: DataRead) -> JSONValue {
        let role = read.reader.prefix { $0 != ":" }
        return [
            "zaakId": .string(read.subject.text), "rol": .string(String(role)),
            "reden": .string(read.reason), "op": .string(read.at.iso),
        ]
    }
}

extension JSONBody {
    /// A case number such as `2026-000123`.
    fileprivate func caseNumber() -> CaseSearch? {
        parse("zaaknummer", maxLength: 14) { (text) throws(Fault) in
            guard let search = CaseSearch(caseNumber: text) else { throw .caseNumber }
            return search
        }
    }
}

extension Fault {
    fileprivate static let caseNumber = Fault(
        .onbekendeWaarde,
        "Schrijf een zaaknummer als 2026-000123."
    )
    fileprivate static let oneSearch = Fault(
        .onbekendeWaarde,
        "Zoek op één ding: zaaknummer, bsn, kvkNummer of kenteken."
    )
    fileprivate static let countryOfPlate = Fault(
        .onbekendeWaarde,
        "Een land hoort bij een kenteken."
    )
}
