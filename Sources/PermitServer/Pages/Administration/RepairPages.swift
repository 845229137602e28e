import PermitOffice
import Permits

/// Corrections of many exemptions as one thing, seen beforehand and undone when wrong.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /herstel | beheerder | the form and the repairs before |
/// | POST /herstel | beheerder | shows what it would do, or does it |
/// | GET /herstel/{id} | beheerder | one repair |
/// | POST /herstel/{id} | beheerder | undoes it, and tells what stays as it is |
struct RepairPages: Sendable {
    let office: Office

    private static let pageSize = 20

    var routes: [PageRoute] {
        [
            .get("/herstel", who: [.beheerder]) { .page(try await page($0)) },
            .post("/herstel", who: [.beheerder], act),
            .get("/herstel/{id}", who: [.beheerder]) { .page(try await show($0)) },
            .post("/herstel/{id}", who: [.beheerder], undo),
        ]
    }

    private func page(
        _ call: PageCall,
        plans: [RepairPlan]? = nil,
        faults: [FormFault] = []
    ) async throws -> SitePage {
        let range = PageRange(number: 1, size: Self.pageSize)
        let repairs = try await office.repairs(page: range)
        let view = RepairView(call, office, plans, repairs, faults)
        return faults.isEmpty ? SitePage("repair", view) : SitePage("repair", view).with(faults)
    }

    private func act(_ call: PageCall) async throws -> PageReply {
        let form = FormReader(call)
        let reader = RepairForm(form: form, call: call, office: office)
        guard let order = reader.order() else {
            return .page(try await page(call, faults: form.faults))
        }
        let isTrial = call.value("doe") != "uitvoeren"
        do {
            let outcome = try await office.repair(
                order.selection,
                by: order.measure,
                description: order.description,
                isTrial: isTrial,
                by: call.signedIn()
            ).value()
            switch outcome {
            case .preview(let plans): return .page(try await page(call, plans: plans))
            case .carriedOut(let repair, _): return .redirect("/herstel/\(repair.reference.text)")
            }
        } catch let problem as Problem {
            return .page(try await page(call, faults: [call.fault(of: problem)]))
        }
    }

    private func show(
        _ call: PageCall,
        kept: [Reference]? = nil,
        faults: [FormFault] = []
    ) async throws -> SitePage {
        guard let repair = try await office.repair(call.reference()) else { throw Problem.notFound }
        let view = RepairFileView(repair, kept, CaseWords(call, office), call)
        let page = SitePage("repair-file", view)
        return faults.isEmpty ? page : page.with(faults)
    }

    private func undo(_ call: PageCall) async throws -> PageReply {
        do {
            let undone = try await office.undo(repair: call.reference(), by: call.signedIn())
                .value()
            return .page(try await show(call, kept: undone.kept))
        } catch let problem as Problem where problem != .notFound {
            return .page(try await show(call, faults: [call.fault(of: problem)]))
        }
    }
}

/// Reads what an administrator wants corrected.
struct RepairForm {
    /// What was asked.
    struct Order {
        let description: String
        let selection: RepairSelection
        let measure: RepairMeasure
    }

    let form: FormReader
    let call: PageCall
    let office: Office

    /// The order; nil when the form is not filled in well.
    func order() -> Order? {
        let selection = selection()
        let measure = measure()
        let text = form.required("omschrijving", maxLength: 2000, else: "admin.fault.description")
        guard let selection, let measure, let text, form.faults.isEmpty else { return nil }
        return Order(description: text, selection: selection, measure: measure)
    }

    private func selection() -> RepairSelection? {
        if let typed = form.text("ids", maxLength: 40_000) {
            let parts = typed.split { $0.isWhitespace || $0 == "," }
            let ids = parts.compactMap { Reference(String($0)) }
            guard ids.count == parts.count, ids.count <= Office.repairMax else {
                form.fault("ids", "admin.fault.ids")
                return nil
            }
            return .named(ids)
        }
        let zone = form.text("zone") == nil ? nil : form.zone(in: office.shelf.municipality)
        let product = form.text("soort") == nil ? nil : form.product()
        let from = form.optionalDay("besluitVan")
        let until = form.optionalDay("besluitTot")
        if zone == nil, product == nil, from == nil, until == nil {
            form.fault("ids", "admin.fault.selection")
            return nil
        }
        return .fitting(
            zone: zone,
            product: product,
            decidedFrom: from.map(office.civil.start),
            decidedUntil: until.map { office.civil.start(of: $0.adding(days: 1)) }
        )
    }

    private enum Kind {
        case extend, reinstate, otherPlate, otherZone
    }

    private func measure() -> RepairMeasure? {
        let kind = form.choice(
            "maatregel",
            else: "admin.fault.measure",
            [
                "verlengen": Kind.extend, "terugdraaien": .reinstate, "kenteken": .otherPlate,
                "zone": .otherZone,
            ]
        )
        let now = office.clock.now()
        let from = form.optionalDay("ingang").map { min(office.civil.start(of: $0), now) }
        switch kind {
        case nil: return nil
        case .extend:
            return form.calendarDay("verlengTot").map {
                .extend(until: office.civil.start(of: $0.adding(days: 1)))
            }
        case .reinstate: return .reinstate
        case .otherPlate: return form.plate().map { .otherPlate($0, from: from ?? now) }
        case .otherZone:
            return form.zone("nieuweZone", in: office.shelf.municipality)
                .map { .otherZone($0, from: from ?? now) }
        }
    }
}
