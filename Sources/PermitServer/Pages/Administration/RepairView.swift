import PermitOffice
import Permits

/// The form for a repair, what it would do, and the repairs before.
struct RepairView: Sendable {
    let fields: FormFields
    let measure: FormChoice
    let zones: [CounterView.Option]
    let newZones: [CounterView.Option]
    let products: [CounterView.Option]
    let zoneError: String?
    let newZoneError: String?
    let preview: Preview?
    let repairs: [Line]
    let hasRepairs: Bool

    /// What the repair would do.
    struct Preview: Sendable {
        let count: Int
        let isNothing: Bool
        let rows: [Row]
    }

    /// What it would do to one exemption.
    struct Row: Sendable {
        let exemptionPath: String
        let exemptionName: String
        let before: [String]
        let after: [String]
    }

    /// A repair that was carried out.
    struct Line: Sendable {
        let repairPath: String
        let what: String
        let when: String
        let count: Int
        let isUndone: Bool
    }

    init(
        _ call: PageCall,
        _ office: Office,
        _ plans: [RepairPlan]?,
        _ repairs: [Repair],
        _ faults: [FormFault]
    ) {
        let words = CaseWords(call, office)
        let values = call.values
        fields = FormFields(values, faults: faults)
        measure = FormChoice(
            "maatregel",
            chosen: values["maatregel"],
            faults: faults,
            ["verlengen", "terugdraaien", "kenteken", "zone"].map { name in
                (name, call.word("admin.measure.\(name)"), call.word("admin.measure.\(name).hint"))
            }
        )
        let known = office.policy(at: words.now).zones
        func options(_ name: String) -> [CounterView.Option] {
            known.map { zone in
                CounterView.Option(
                    value: zone.code.text,
                    label: "\(zone.code.text): \(zone.name)",
                    isChosen: values[name] == zone.code.text
                )
            }
        }
        zones = options("zone")
        newZones = options("nieuweZone")
        zoneError = faults.first { $0.field == "zone" }?.text
        newZoneError = faults.first { $0.field == "nieuweZone" }?.text
        products = ProductKind.allCases.map { kind in
            CounterView.Option(
                value: kind.rawValue,
                label: words.product(kind),
                isChosen: values["soort"] == kind.rawValue
            )
        }
        preview = plans.map { plans in
            Preview(
                count: plans.count,
                isNothing: plans.isEmpty,
                rows: plans.map { Row($0, words) }
            )
        }
        self.repairs = repairs.map { repair in
            Line(
                repairPath: words.language.address(of: "/herstel/\(repair.reference.text)"),
                what: repair.description,
                when: words.time.moment(repair.at),
                count: repair.exemptions.count,
                isUndone: repair.undoneAt != nil
            )
        }
        hasRepairs = !repairs.isEmpty
    }
}

extension RepairView.Row {
    init(_ plan: RepairPlan, _ words: CaseWords) {
        let exemption = plan.exemption
        exemptionPath = words.language.address(of: "/zaken/ontheffing/\(exemption.reference.text)")
        exemptionName = [words.product(exemption.product), exemption.zone?.text]
            .compactMap(\.self).joined(separator: " ")
        let covered = plan.before.map { CoveredPlate(plate: $0.plate, right: $0.right) }
        before = Self.lines(covered, until: exemption.validity.end, words)
        after = Self.lines(plan.after, until: plan.validUntil, words)
    }

    private static func lines(
        _ covers: [CoveredPlate],
        until end: Instant,
        _ words: CaseWords
    ) -> [String] {
        let lines = covers.map { cover in
            let zone = cover.right.zone?.text ?? words.word("everywhere")
            return "\(words.plate(cover.plate)), \(zone): \(words.period(cover.right.period))"
        }
        return lines.isEmpty ? [words.word("until", ["end": words.time.moment(end)])] : lines
    }
}

/// One repair.
struct RepairFileView: Sendable {
    let path: String
    let rows: [CaseRow]
    let canUndo: Bool
    let exemptions: [Link]
    /// What was not brought back because it changed since.
    let kept: [Link]
    let hasKept: Bool
    let isJustUndone: Bool

    /// The way to an exemption.
    struct Link: Sendable {
        let exemptionPath: String
        let name: String
    }

    init(_ repair: Repair, _ kept: [Reference]?, _ words: CaseWords, _ call: PageCall) {
        path = words.language.address(of: "/herstel/\(repair.reference.text)")
        var rows = [
            CaseRow(call.word("admin.repair.what"), repair.description),
            CaseRow(words.word("row.takenBy"), repair.officer),
            CaseRow(words.word("row.takenAt"), words.time.moment(repair.at)),
            CaseRow(call.word("admin.repair.count"), String(repair.exemptions.count)),
        ]
        if let undone = repair.undoneAt {
            rows.append(CaseRow(call.word("admin.repair.undone"), words.time.moment(undone)))
        }
        self.rows = rows
        canUndo = repair.undoneAt == nil
        func link(_ reference: Reference) -> Link {
            Link(
                exemptionPath: words.language.address(of: "/zaken/ontheffing/\(reference.text)"),
                name: String(reference.text.prefix(8))
            )
        }
        exemptions = repair.exemptions.map(link)
        self.kept = (kept ?? []).map(link)
        hasKept = !(kept ?? []).isEmpty
        isJustUndone = kept != nil
    }
}
