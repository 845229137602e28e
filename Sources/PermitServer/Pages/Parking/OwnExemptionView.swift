import PermitOffice
import Permits

/// One exemption as its holder sees it.
struct OwnExemptionView: Sendable {
    let card: MineView.Card
    let path: String
    let version: Int
    let cover: [Stretch]
    let changes: [Change]
    let hasChanges: Bool
    /// What another plate would come to.
    let plan: Plan?
    let fields: FormFields
    let maySwitch: Bool
    let mayRenew: Bool
    /// From when it can be renewed, or until when that still can.
    let renewal: String?
    let isEnding: Bool
    let sureFault: String?

    /// A plate during a stretch of time.
    struct Stretch: Sendable {
        let plate: String
        let period: String
    }

    /// A plate that was asked for.
    struct Change: Sendable {
        let reference: String
        let plate: String
        let about: String
        let state: String
        let mayCallOff: Bool
    }

    /// What a change would come to, to be confirmed.
    struct Plan: Sendable {
        let stretches: [Stretch]
        let mayConfirm: Bool
    }

    init(
        _ view: ExemptionView,
        _ changes: [PlateChangeView],
        _ receipt: Outcome<Receipt>,
        _ plan: PlateChangePlan?,
        _ call: PageCall,
        _ office: Office,
        _ faults: [FormFault]
    ) {
        let now = office.clock.now()
        let times = TimeWords(call.language, office.civil)
        card = MineView.Card(view, receipt, call, office)
        path = card.path
        version = view.exemption.version
        cover = view.timeline.filter { $0.right.period.end > now }.map {
            Stretch(plate: $0.plate.display, period: call.period($0.right.period, times))
        }
        self.changes = changes.map { change in
            Change(
                reference: change.change.reference.text,
                plate: change.change.plate.display,
                about: call.word("parking.change.\(change.change.kind.rawValue)")
                    + ", " + times.moment(change.change.start),
                state: call.word("parking.change.\(change.state)"),
                mayCallOff: change.state == .planned && change.change.kind != .first
            )
        }
        hasChanges = !changes.isEmpty
        self.plan = plan.map { plan in
            Plan(
                stretches: plan.timeline.filter { $0.period.end > now }.map {
                    Stretch(plate: $0.plate.display, period: call.period($0.period, times))
                },
                mayConfirm: plan.refusal == nil
            )
        }
        fields = FormFields(call.values, faults: faults)
        maySwitch = view.state == .active || view.state == .planned
        mayRenew = view.term?.isRenewable(at: now) ?? false
        renewal = view.term.map { term in
            term.isRenewable(at: now)
                ? call.word("parking.renewNow", ["day": times.day(term.graceUntil)])
                : call.word("parking.renewFrom", ["day": times.day(term.renewableFrom)])
        }
        isEnding = call.value("doe") == "beeindigen"
        sureFault = faults.first { $0.field == "zeker" }?.text
    }
}

extension PageCall {
    /// A stretch of time: from when until when.
    fileprivate func period(_ period: Period, _ times: TimeWords) -> String {
        word(
            "parking.period",
            ["from": times.moment(period.start), "until": times.moment(period.end)]
        )
    }
}
