import PermitOffice
import Permits

/// What is done for somebody who stands at the counter or is on the telephone.
///
/// | page | who | does |
/// |---|---|---|
/// | GET, POST /balie | behandelaar | issues an exemption; limits that it passes are told |
/// | GET, POST /balie/aanvraag | behandelaar | applies on behalf of somebody |
struct CounterPages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        [
            .get("/balie", who: [.behandelaar]) { .page(page("counter", $0)) },
            .post("/balie", who: [.behandelaar], issue),
            .get("/balie/aanvraag", who: [.behandelaar]) { .page(page("counter-apply", $0)) },
            .post("/balie/aanvraag", who: [.behandelaar], apply),
        ]
    }

    private func page(
        _ template: String,
        _ call: PageCall,
        faults: [FormFault] = []
    ) -> SitePage {
        let view = CounterView(call, office, faults, canBeCard: template == "counter")
        let page = SitePage(template, view)
        return faults.isEmpty ? page : page.with(faults)
    }

    private func issue(_ call: PageCall) async throws -> PageReply {
        let form = FormReader(call)
        guard let issue = CounterReader(form: form, office: office).issue() else {
            return .page(page("counter", call, faults: form.faults))
        }
        let caller = try call.signedIn()
        guard try await !office.isOwnCase(issue.holder, of: caller) else {
            let fault = call.fault(of: Problem(.caseWork(.ownCase)))
            return .page(page("counter", call, faults: [fault]))
        }
        let issued = try await office.issue(issue, by: caller)
        let words = CaseWords(call, office)
        let view = CounterIssuedView(
            path: words.language.address(
                of: "/zaken/ontheffing/\(issued.exemption.exemption.reference.text)"
            ),
            warnings: issued.warnings.map(words.ground),
            hasWarnings: !issued.warnings.isEmpty,
            rows: words.summary(of: issued.exemption)
        )
        return .page(SitePage("counter-issued", view))
    }

    private func apply(_ call: PageCall) async throws -> PageReply {
        let form = FormReader(call)
        guard let request = CounterReader(form: form, office: office).request() else {
            return .page(page("counter-apply", call, faults: form.faults))
        }
        let application = try await office.apply(request, by: call.signedIn())
        return .redirect("/zaken/\(application.reference.text)")
    }
}

/// Reads what is done at the counter.
struct CounterReader {
    let form: FormReader
    let office: Office

    /// An exemption to issue; nil when the form is not filled in well.
    func issue() -> CounterIssue? {
        let product = form.product()
        let holder = form.holder()
        let zone = product == .disabledCard ? nil : form.zone(in: office.shelf.municipality)
        let plate = product == .visitorScheme ? nil : form.plate()
        let first = form.calendarDay("geldigVan")
        let last = form.calendarDay("geldigTot")
        guard let product, let holder, let first, let last, form.faults.isEmpty else { return nil }
        let start = office.civil.start(of: first)
        guard let validity = Period(from: start, until: end(of: last)) else {
            form.fault("geldigTot", "case.fault.end")
            return nil
        }
        return CounterIssue(
            product: product,
            zone: zone,
            plate: plate,
            validity: validity,
            holder: holder
        )
    }

    /// An application on behalf of somebody; nil when the form is not filled in well.
    func request() -> ApplicationRequest? {
        let product = form.product()
        let holder = form.holder()
        let plate = product == .visitorScheme ? nil : form.plate()
        let from = form.optionalDay("geldigVan")
        let until = form.optionalDay("geldigTot")
        let motivation = form.text("toelichting", maxLength: 2000)
        if product == .temporary, until == nil { form.fault("geldigTot", "case.fault.needsEnd") }
        guard let product, let holder, form.faults.isEmpty else { return nil }
        let isCompany = if case .company = holder { true } else { false }
        guard product == .temporary || (product == .business) == isCompany else {
            form.fault("soort", "case.fault.productOfHolder")
            return nil
        }
        if let until, end(of: until) <= from.map(office.civil.start) ?? office.clock.now() {
            form.fault("geldigTot", "case.fault.end")
            return nil
        }
        var request = ApplicationRequest(product: product, holder: holder)
        request.plate = plate
        request.from = from.map(office.civil.start)
        request.until = until.map(end)
        request.motivation = motivation
        return request
    }

    /// The last day is in it.
    private func end(of day: Day) -> Instant {
        office.civil.start(of: day.adding(days: 1))
    }
}

/// The forms of the counter.
struct CounterView: Sendable {
    let fields: FormFields
    let product: FormChoice
    let zones: [Option]
    let zoneError: String?

    /// A zone to choose.
    struct Option: Sendable {
        let value: String
        let label: String
        let isChosen: Bool
    }

    init(_ call: PageCall, _ office: Office, _ faults: [FormFault], canBeCard: Bool) {
        let words = CaseWords(call, office)
        let values = call.values
        fields = FormFields(values, faults: faults)
        let kinds = ProductKind.allCases.filter { canBeCard || $0 != .disabledCard }
        product = FormChoice(
            "soort",
            chosen: values["soort"],
            faults: faults,
            kinds.map { ($0.rawValue, words.product($0), nil) }
        )
        zones = office.policy(at: words.now).zones.map { zone in
            Option(
                value: zone.code.text,
                label: "\(zone.code.text): \(zone.name)",
                isChosen: values["zone"] == zone.code.text
            )
        }
        zoneError = faults.first { $0.field == "zone" }?.text
    }
}

/// An exemption that was just issued.
struct CounterIssuedView: Sendable {
    let path: String
    let warnings: [String]
    let hasWarnings: Bool
    let rows: [CaseRow]
}
