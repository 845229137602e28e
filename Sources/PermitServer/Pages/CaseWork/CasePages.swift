import PermitOffice
import Permits

/// One page for each application: everything about it, and what can be done with it.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /zaken/{id} | behandelaar | facts, rules, term, timeline, letters, payment; noted as a read |
/// | POST /zaken/{id} | behandelaar | decides, asks, extends the term, takes in a view or objection |
/// | GET /zaken/{id}/bijlagen/{nummer} | behandelaar | an enclosure, to be saved |
struct CasePages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        [
            .get("/zaken/{id}", who: [.behandelaar]) { .page(try await page($0)) },
            .post("/zaken/{id}", who: [.behandelaar], act),
            .get("/zaken/{id}/bijlagen/{nummer}", who: [.behandelaar], enclosure),
        ]
    }

    private func page(_ call: PageCall, faults: [FormFault] = []) async throws -> SitePage {
        guard let file = try await office.caseFile(call.reference(), for: call.signedIn()) else {
            throw Problem.notFound
        }
        let page = SitePage("case", CaseView(file, call, office, faults))
        return faults.isEmpty ? page : page.with(faults)
    }

    private func act(_ call: PageCall) async throws -> PageReply {
        let form = FormReader(call)
        do {
            try await CaseActions(office: office, call: call, form: form).carryOut()
        } catch let problem as Problem where problem != .notFound {
            return .page(try await page(call, faults: [call.fault(of: problem)]))
        }
        guard form.faults.isEmpty else { return .page(try await page(call, faults: form.faults)) }
        return .redirect("/zaken/\(try call.reference().text)")
    }

    private func enclosure(_ call: PageCall) async throws -> PageReply {
        let number = try call.call.parameter("nummer") { Int($0) }
        let reference = try call.reference()
        guard let file = try await office.application(reference, for: call.signedIn())?.text,
            file.enclosures.indices.contains(number - 1)
        else { throw Problem.notFound }
        guard let reply = Reply.enclosure(file.enclosures[number - 1], number: number) else {
            throw Problem.notFound
        }
        return .other(reply)
    }
}
