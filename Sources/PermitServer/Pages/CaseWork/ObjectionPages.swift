import PermitOffice
import Permits

/// Objections to decisions; who took the decision does not decide on one (Awb 10:3).
///
/// | page | who | does |
/// |---|---|---|
/// | GET /bezwaren | behandelaar | all of them, newest first |
/// | GET /bezwaren/{id} | behandelaar | one, with the decision that it is against |
/// | POST /bezwaren/{id} | behandelaar | takes it, gives it to a colleague, or decides on it |
struct ObjectionPages: Sendable {
    let office: Office

    private static let pageSize = 20

    var routes: [PageRoute] {
        [
            .get("/bezwaren", who: [.behandelaar], list),
            .get("/bezwaren/{id}", who: [.behandelaar]) { .page(try await page($0)) },
            .post("/bezwaren/{id}", who: [.behandelaar], act),
        ]
    }

    private func list(_ call: PageCall) async throws -> PageReply {
        let range = PageRange(number: call.pageNumber, size: Self.pageSize)
        let found = try await office.objections(for: call.signedIn(), page: range)
        let words = CaseWords(call, office)
        let view = ObjectionListView(
            objections: found.prefix(range.size).map { ObjectionLine($0, words) },
            isEmpty: found.isEmpty,
            pager: Pager("/bezwaren", range, hasMore: found.count > range.size, call)
        )
        return .page(SitePage("objection-list", view))
    }

    private func page(_ call: PageCall, faults: [FormFault] = []) async throws -> SitePage {
        let caller = try call.signedIn()
        guard let objection = try await office.objection(call.reference(), for: caller),
            let application = try await office.application(objection.application, for: caller)
        else { throw Problem.notFound }
        let view = ObjectionView(objection, application, call, office, faults)
        let page = SitePage("objection", view)
        return faults.isEmpty ? page : page.with(faults)
    }

    private func act(_ call: PageCall) async throws -> PageReply {
        let form = FormReader(call)
        do {
            try await carryOut(call, form)
        } catch let problem as Problem where problem != .notFound {
            return .page(try await page(call, faults: [call.fault(of: problem)]))
        }
        guard form.faults.isEmpty else { return .page(try await page(call, faults: form.faults)) }
        return .redirect("/bezwaren/\(try call.reference().text)")
    }

    private func carryOut(_ call: PageCall, _ form: FormReader) async throws {
        let (reference, caller) = (try call.reference(), try call.signedIn())
        switch call.value("doe") {
        case "neem":
            _ = try await office.assign(objection: reference, to: nil, by: caller).value()
        case "geef":
            guard let name = form.required("collega", maxLength: 64, else: "case.fault.name")
            else { return }
            _ = try await office.assign(objection: reference, to: name, by: caller).value()
        case "besluit":
            let outcome = form.choice(
                "uitkomst",
                else: "case.fault.outcome",
                [
                    "gegrond": Objection.Outcome.upheld, "ongegrond": .rejected,
                    "nietOntvankelijk": .inadmissible,
                ]
            )
            let motivation = form.required(
                "motivering",
                maxLength: 10_000,
                else: "case.fault.motivation"
            )
            guard let outcome, let motivation else { return }
            _ = try await office.decide(
                objection: reference,
                as: outcome,
                motivation: motivation,
                by: caller
            ).value()
        default: throw Problem.notFound
        }
    }
}

/// The list of objections.
struct ObjectionListView: Sendable {
    let objections: [ObjectionLine]
    let isEmpty: Bool
    let pager: Pager
}

/// One objection.
struct ObjectionView: Sendable {
    let path: String
    let casePath: String
    let caseNumber: String
    let line: ObjectionLine
    let text: String
    let rows: [CaseRow]
    let decision: [CaseRow]
    let isOpen: Bool
    let fields: FormFields
    let outcome: FormChoice

    init(
        _ objection: Objection,
        _ application: PermitApplication,
        _ call: PageCall,
        _ office: Office,
        _ faults: [FormFault]
    ) {
        let words = CaseWords(call, office)
        path = words.language.address(of: "/bezwaren/\(objection.reference.text)")
        casePath = words.language.address(of: "/zaken/\(application.reference.text)")
        caseNumber = application.caseNumber
        line = ObjectionLine(objection, words)
        text = objection.text
        var rows = [
            CaseRow(words.word("term.received"), line.received),
            CaseRow(words.word("term.decideBy"), line.decideBy),
            CaseRow(words.word("row.late"), words.yesNo(objection.isLate)),
            CaseRow(words.word("work.who"), line.handler),
            CaseRow(words.word("row.payStatus"), line.state),
        ]
        if let motivation = objection.motivation {
            rows.append(CaseRow(words.word("row.motivation"), motivation))
        }
        self.rows = rows
        decision = CaseLayout(application, words).decision(office)
        isOpen = objection.closedAt == nil
        fields = FormFields(call.values, faults: faults)
        outcome = FormChoice(
            "uitkomst",
            chosen: call.values["uitkomst"],
            faults: faults,
            [
                ("gegrond", words.word("objection.upheld"), words.word("objection.upheldHint")),
                ("ongegrond", words.word("objection.rejected"), nil),
                (
                    "nietOntvankelijk", words.word("objection.inadmissible"),
                    words.word("objection.inadmissibleHint")
                ),
            ]
        )
    }
}
