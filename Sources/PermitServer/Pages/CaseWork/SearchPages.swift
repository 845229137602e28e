import PermitOffice
import Permits

/// Looking cases up by number, person, company or plate; each that is found is noted as a read.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /zoeken | behandelaar | the form |
/// | POST /zoeken | behandelaar | what was found; nothing that was typed is in the address |
struct SearchPages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        [
            .get("/zoeken", who: [.behandelaar]) { .page(page($0, found: nil)) },
            .post("/zoeken", who: [.behandelaar], search),
        ]
    }

    private func page(
        _ call: PageCall,
        found: SearchView.Found?,
        faults: [FormFault] = []
    ) -> SitePage {
        let view = SearchView(fields: FormFields(call.values, faults: faults), found: found)
        return faults.isEmpty ? SitePage("search", view) : SitePage("search", view).with(faults)
    }

    private func search(_ call: PageCall) async throws -> PageReply {
        let form = FormReader(call)
        let search = Self.search(form)
        let reason = form.required("reden", maxLength: 500, else: "case.fault.searchReason")
        guard let search, let reason, form.faults.isEmpty else {
            return .page(page(call, found: nil, faults: form.faults))
        }
        let caller = try call.signedIn()
        let applications = try await office.applications(found: search, reason: reason, by: caller)
        let exemptions = try await office.exemptions(found: search, reason: reason, by: caller)
        let words = CaseWords(call, office)
        let found = SearchView.Found(
            applications: applications.map { SearchView.Line($0, words) },
            exemptions: exemptions.map { SearchView.Line($0, words) }
        )
        return .page(page(call, found: found))
    }

    /// The one thing that is filled in.
    private static func search(_ form: FormReader) -> CaseSearch? {
        let names = ["zaaknummer", "bsn", "kvkNummer", "kenteken"]
        let given = names.filter { form.text($0, maxLength: 30) != nil }
        guard given.count == 1, let name = given.first else {
            form.fault("zaaknummer", "case.fault.oneSearch")
            return nil
        }
        switch name {
        case "kenteken": return form.plate().map(CaseSearch.plate)
        case "zaaknummer":
            let search = form.text(name, maxLength: 14).flatMap(CaseSearch.init(caseNumber:))
            if search == nil { form.fault(name, "case.fault.caseNumber") }
            return search
        default: return form.holder().map(CaseSearch.holder)
        }
    }
}

/// The search form, and what was found.
struct SearchView: Sendable {
    let fields: FormFields
    let found: Found?

    /// What was found.
    struct Found: Sendable {
        let applications: [Line]
        let exemptions: [Line]
        let hasApplications: Bool
        let hasExemptions: Bool
        let isNothing: Bool

        init(applications: [Line], exemptions: [Line]) {
            self.applications = applications
            self.exemptions = exemptions
            hasApplications = !applications.isEmpty
            hasExemptions = !exemptions.isEmpty
            isNothing = applications.isEmpty && exemptions.isEmpty
        }
    }

    /// One of the things that were found.
    struct Line: Sendable {
        let path: String
        let title: String
        let about: String
        let state: String
    }
}

extension SearchView.Line {
    init(_ application: PermitApplication, _ words: CaseWords) {
        path = words.language.address(of: "/zaken/\(application.reference.text)")
        title = "\(application.caseNumber) · \(words.product(application.product))"
        about = [
            application.text.name, application.plate.map(words.plate),
            words.time.day(application.receivedAt),
        ].compactMap(\.self).joined(separator: " · ")
        state = words.status(application.status)
    }

    init(_ view: ExemptionView, _ words: CaseWords) {
        let exemption = view.exemption
        path = words.language.address(of: "/zaken/ontheffing/\(exemption.reference.text)")
        title = [words.product(exemption.product), exemption.zone?.text]
            .compactMap(\.self).joined(separator: " · ")
        about = [view.plate.map(words.plate), words.period(exemption.validity)]
            .compactMap(\.self).joined(separator: " · ")
        state = words.state(view.state)
    }
}
