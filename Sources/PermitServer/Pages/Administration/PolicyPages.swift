import HTTPTypes
import NIOCore
import PermitOffice
import Permits

/// The versions of the policy, and what a draft would come to.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /beheer/beleid | beheerder | the versions, and a place for a draft |
/// | POST /beheer/beleid | beheerder | who gains and who loses, as a table or as CSV |
struct PolicyPages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        [
            .get("/beheer/beleid", who: [.beheerder]) { .page(page($0)) },
            .post("/beheer/beleid", who: [.beheerder], body: .municipalityForm, simulate),
        ]
    }

    private func page(
        _ call: PageCall,
        result: SimulationView? = nil,
        faults: [FormFault] = []
    ) -> SitePage {
        let view = PolicyView(call, office, result, faults)
        return faults.isEmpty ? SitePage("policy", view) : SitePage("policy", view).with(faults)
    }

    private func simulate(_ call: PageCall) async throws -> PageReply {
        let document = call.value("concept") ?? ""
        guard document.contains(where: { !$0.isWhitespace }) else {
            let text = call.word("admin.fault.draft")
            return .page(page(call, faults: [FormFault(field: "concept", text: text)]))
        }
        do {
            let (simulation, draft) = try await office.simulate(document)
            if call.value("doe") == "csv" { return .other(Self.csv(simulation)) }
            return .page(
                page(call, result: SimulationView(simulation, draft, CaseWords(call, office)))
            )
        } catch let invalid as InvalidMunicipality {
            let faults = invalid.faults.prefix(20).enumerated().map { index, text in
                FormFault(field: index == 0 ? "concept" : "", text: text)
            }
            return .page(page(call, faults: Array(faults)))
        }
    }

    private static func csv(_ simulation: Simulation) -> Reply {
        Reply(
            bytes: ByteBuffer(string: SimulationReport.csv(of: simulation) + "\n"),
            contentType: "text/csv; charset=utf-8",
            headers: [.contentDisposition: "attachment; filename=\"simulatie.csv\""]
        )
    }
}

extension BodyRule {
    /// A form with a municipality file in it, percent-encoded: at most 8 MiB.
    fileprivate static let municipalityForm = BodyRule(
        mediaType: "application/x-www-form-urlencoded",
        mayBeEmpty: true,
        sizeMax: 8 << 20
    )
}

/// The versions and the draft.
struct PolicyView: Sendable {
    let versions: [Version]
    let fields: FormFields
    let result: SimulationView?

    /// A version of the policy.
    struct Version: Sendable {
        let from: String
        let zones: Int
        let products: Int
        let isCurrent: Bool
    }

    init(
        _ call: PageCall,
        _ office: Office,
        _ result: SimulationView?,
        _ faults: [FormFault]
    ) {
        let words = CaseWords(call, office)
        let current = office.policy(at: words.now).from
        versions = office.shelf.municipality.versions.map { version in
            Version(
                from: words.time.day(version.from),
                zones: version.zones.count,
                products: version.products.count,
                isCurrent: version.from == current
            )
        }
        fields = FormFields(call.values, faults: faults)
        self.result = result
    }
}

/// Who gains and who loses by a draft.
struct SimulationView: Sendable {
    let from: String
    let held: Int
    let asked: Int
    let rows: [Row]
    let hasRows: Bool
    let fees: [CaseRow]
    let hasFees: Bool
    let zones: [ZoneRow]
    let hasZones: Bool

    /// Those with the same gain or loss for the same reason.
    struct Row: Sendable {
        let subject: String
        let direction: String
        let isLoss: Bool
        let product: String
        let zone: String
        let grounds: String
        let count: Int
    }

    /// What it does to a zone.
    struct ZoneRow: Sendable {
        let zone: String
        let dropped: Int
        let added: Int
        let hours: String
        let minutesToday: Int
        let minutesDraft: Int
        let over: Int
    }

    init(_ simulation: Simulation, _ draft: PolicyVersion, _ words: CaseWords) {
        from = words.time.day(draft.from)
        held = simulation.held
        asked = simulation.asked
        rows = Self.rows(simulation, words)
        hasRows = !rows.isEmpty
        fees = simulation.fees.map { fee in
            let values = [
                "from": words.euros(fee.centsToday), "to": words.euros(fee.centsDraft),
                "count": String(fee.applications),
            ]
            return CaseRow(words.product(fee.product), words.word("fee", values))
        }
        hasFees = !fees.isEmpty
        zones = simulation.zones.filter(\.differs).map { zone in
            ZoneRow(
                zone: zone.zone.text,
                dropped: zone.rangesDropped,
                added: zone.rangesAdded,
                hours: words.word(zone.hoursDiffer ? "hours.differ" : "hours.same"),
                minutesToday: zone.minutesToday,
                minutesDraft: zone.minutesDraft,
                over: zone.schemesOverBudget
            )
        }
        hasZones = !zones.isEmpty
    }

    private struct Key: Hashable {
        let subject: SimulatedChange.Subject
        let direction: SimulatedChange.Direction
        let product: ProductKind
        let zone: ZoneCode?
        let grounds: [DecisionReason]
    }

    private static func rows(_ simulation: Simulation, _ words: CaseWords) -> [Row] {
        var counts: [Key: Int] = [:]
        for change in simulation.changes {
            let key = Key(
                subject: change.subject,
                direction: change.direction,
                product: change.product,
                zone: change.zone,
                grounds: change.grounds
            )
            counts[key, default: 0] += 1
        }
        return counts.map { key, count in
            Row(
                subject: words.word("simulated.\(key.subject)"),
                direction: words.word("simulated.\(key.direction)"),
                isLoss: key.direction == .loses,
                product: words.product(key.product),
                zone: key.zone?.text ?? words.word("none"),
                grounds: key.grounds.map(words.ground).joined(separator: " "),
                count: count
            )
        }.sorted { ($1.count, $0.product, $0.zone) < ($0.count, $1.product, $1.zone) }
    }
}
