import PermitOffice
import Permits

/// An exemption as those who work on it see it.
struct ExemptionFileView: Sendable {
    let path: String
    let product: String
    let state: String
    let isActive: Bool
    let obstacle: String?
    let mayAct: Bool
    let mayChangePlate: Bool
    let version: Int
    let summary: [CaseRow]
    let casePath: String?
    let work: [CaseView.Work]
    let hasWork: Bool
    /// The very stretches that a scan finds.
    let cover: [Stretch]
    let hasCover: Bool
    let changes: [Change]
    let hasChanges: Bool
    let intentions: [Intention]
    let hasIntentions: Bool
    let hasOpenIntention: Bool
    let plan: Plan?
    let fields: FormFields
    let ground: FormChoice
    let isMisuse: Bool
    let isIntending: Bool
    let isTakingView: Bool
    let isWithdrawing: Bool

    /// A plate and the stretch of time in which it is covered.
    struct Stretch: Sendable {
        let plate: String
        let period: String
    }

    /// A change of plate.
    struct Change: Sendable {
        let plate: String
        let kind: String
        let from: String
        let maker: String
        let state: String
    }

    /// An announcement that it would be withdrawn.
    struct Intention: Sendable {
        let rows: [CaseRow]
    }

    /// What another plate would come to.
    struct Plan: Sendable {
        let stretches: [Stretch]
        let isAllowed: Bool
    }

    /// Lays a file out.
    init(
        _ file: ExemptionFile,
        _ call: PageCall,
        _ office: Office,
        _ faults: [FormFault],
        _ plan: PlateChangePlan?
    ) {
        let words = CaseWords(call, office)
        let view = file.view
        let exemption = view.exemption
        path = words.language.address(of: "/zaken/ontheffing/\(exemption.reference.text)")
        product = words.product(exemption.product)
        state = words.state(view.state)
        isActive = view.state == .active
        obstacle = file.obstacle.map { call.fault(of: Problem($0)).text }
        let isOver = view.state == .withdrawn || view.state == .lapsed
        mayAct = file.obstacle == nil && !isOver
        mayChangePlate = mayAct && exemption.product != .visitorScheme
        version = exemption.version
        summary = words.summary(of: view)
        casePath = exemption.application.map {
            words.language.address(of: "/zaken/\($0.text)")
        }
        work = file.work.map { CaseView.Work($0, words) }
        hasWork = !work.isEmpty
        cover = view.timeline.map { held in
            Stretch(plate: words.plate(held.plate), period: words.period(held.right.period))
        }
        hasCover = !cover.isEmpty
        changes = file.changes.map { Change($0, words) }
        hasChanges = !changes.isEmpty
        intentions = file.intentions.map { Intention(rows: words.rows(of: $0)) }
        hasIntentions = !intentions.isEmpty
        hasOpenIntention = file.intentions.contains { $0.outcome == nil && $0.view == nil }
        self.plan = plan.map { plan in
            Plan(
                stretches: plan.timeline.map {
                    Stretch(plate: words.plate($0.plate), period: words.period($0.period))
                },
                isAllowed: plan.refusal == nil
            )
        }
        let values = call.values
        fields = FormFields(values, faults: faults)
        ground = FormChoice(
            "grond",
            chosen: values["grond"],
            faults: faults,
            [
                ("verzoek", words.word("withdraw.onRequest"), nil),
                ("ambtshalve", words.word("withdraw.official"), words.word("withdraw.hear")),
            ]
        )
        isMisuse = values["misbruik"] != nil
        isIntending = values["doe"] == "voornemen"
        isTakingView = values["doe"] == "zienswijze"
        isWithdrawing = values["doe"] == "intrekken"
    }
}

extension ExemptionFileView.Change {
    init(_ view: PlateChangeView, _ words: CaseWords) {
        let change = view.change
        plate = words.plate(change.plate)
        kind = words.word("plateChange.\(change.kind.rawValue)")
        from = words.time.moment(change.start)
        maker = words.word("made", ["by": change.madeBy, "at": words.time.moment(change.madeAt)])
        state =
            switch view.state {
            case .planned: words.word("plateChange.planned")
            case .active: words.word("plateChange.active")
            case .past: words.word("plateChange.past")
            case .calledOff: words.word("plateChange.calledOff")
            case .overtaken: words.word("plateChange.overtaken")
            }
    }
}

extension CaseWords {
    /// Whether an exemption counts.
    func state(_ state: ExemptionView.State) -> String {
        switch state {
        case .active: word("state.active")
        case .planned: word("state.planned")
        case .withdrawn: word("state.withdrawn")
        case .lapsed: word("state.lapsed")
        case .inGrace: word("state.inGrace")
        }
    }

    /// Whose it is, for what and until when.
    func summary(of view: ExemptionView) -> [CaseRow] {
        let exemption = view.exemption
        var rows = [
            CaseRow(word("row.holder"), holder(exemption.holder)),
            CaseRow(word("row.zone"), exemption.zone?.text ?? word("everywhere")),
        ]
        if let plate = view.plate { rows.append(CaseRow(word("row.plate"), self.plate(plate))) }
        rows.append(CaseRow(word("row.valid"), period(exemption.validity)))
        if let from = exemption.withdrawnFrom {
            rows.append(CaseRow(word("row.withdrawn"), time.moment(from)))
        }
        if let minutes = exemption.budgetMinutes {
            rows.append(CaseRow(word("row.budget"), time.duration(minutes: minutes)))
        }
        if let term = view.term {
            rows.append(CaseRow(word("row.renewable"), time.moment(term.renewableFrom)))
        }
        return rows
    }

    /// An announcement of a withdrawal, and what came of it.
    func rows(of intention: WithdrawalIntention) -> [CaseRow] {
        var rows = [
            CaseRow(word("row.announced"), time.moment(intention.announcedAt)),
            CaseRow(word("row.takenBy"), intention.officer),
            CaseRow(word("row.reason"), intention.reason),
            CaseRow(word("row.misuse"), yesNo(intention.isMisuse)),
            CaseRow(word("row.effective"), time.moment(intention.effectiveFrom)),
            CaseRow(word("row.viewBy"), time.day(intention.viewBy)),
        ]
        if let view = intention.view {
            rows.append(CaseRow(word("row.viewpoint"), "\(view.text) (\(time.moment(view.at)))"))
        }
        if let outcome = intention.outcome {
            rows.append(CaseRow(word("row.end"), word("intention.\(outcome.rawValue)")))
        }
        return rows
    }
}
