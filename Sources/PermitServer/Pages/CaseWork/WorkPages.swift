import PermitOffice
import Permits

/// What waits for a person.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /werk | behandelaar | the list, by deadline |
/// | GET /werk/{id} | behandelaar | one thing that waits: why, who has it, where it is dealt with |
/// | POST /werk/{id} | behandelaar | takes it, hands it over, lets it go, or closes it with a note |
struct WorkPages: Sendable {
    let office: Office

    private static let pageSize = 20

    var routes: [PageRoute] {
        [
            .get("/werk", who: [.behandelaar], list),
            .get("/werk/{id}", who: [.behandelaar]) { .page(try await page($0)) },
            .post("/werk/{id}", who: [.behandelaar], act),
        ]
    }

    private func list(_ call: PageCall) async throws -> PageReply {
        let range = PageRange(number: call.pageNumber, size: Self.pageSize)
        let found = try await office.workEntries(page: range)
        let words = CaseWords(call, office)
        let caller = try call.signedIn()
        let view = WorkListView(
            rows: found.prefix(range.size).map { WorkRow($0, words, caller) },
            isEmpty: found.isEmpty,
            pager: Pager("/werk", range, hasMore: found.count > range.size, call)
        )
        return .page(SitePage("work-list", view))
    }

    private func page(_ call: PageCall, faults: [FormFault] = []) async throws -> SitePage {
        guard let entry = try await office.workEntry(call.reference()) else {
            throw Problem.notFound
        }
        let view = WorkItemView(
            row: WorkRow(entry, CaseWords(call, office), try call.signedIn()),
            endsWithNote: entry.item.kind.endsWithNote,
            fields: FormFields(call.values, faults: faults)
        )
        return faults.isEmpty
            ? SitePage("work-item", view) : SitePage("work-item", view).with(faults)
    }

    private func act(_ call: PageCall) async throws -> PageReply {
        let reference = try call.reference()
        let caller = try call.signedIn()
        let form = FormReader(call)
        do {
            switch call.value("doe") {
            case "neem":
                _ = try await office.assign(reference, to: nil, by: caller).value()
            case "laatLos":
                _ = try await office.release(reference, by: caller).value()
            case "geef":
                if let name = form.required("collega", maxLength: 64, else: "case.fault.name") {
                    _ = try await office.assign(reference, to: name, by: caller).value()
                }
            case "sluit":
                if let text = form.required("notitie", maxLength: 2000, else: "case.fault.note") {
                    _ = try await office.close(workItem: reference, text: text, by: caller).value()
                }
            default: throw Problem.notFound
            }
        } catch let problem as Problem where problem != .notFound {
            return .page(try await page(call, faults: [call.fault(of: problem)]))
        }
        guard form.faults.isEmpty else { return .page(try await page(call, faults: form.faults)) }
        return .redirect(call.value("doe") == "neem" ? "/werk/\(reference.text)" : "/werk")
    }
}
