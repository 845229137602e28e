import PermitOffice
import Permits

/// How an exemption looks from outside.
enum ExemptionJSON {
    /// The exemption; with what the rules would have said, when it was issued at the counter.
    static func value(_ view: ExemptionView, warnings: [DecisionReason]? = nil) -> JSONValue {
        let exemption = view.exemption
        var members = [
            JSONValue.Member("id", .string(exemption.reference.text)),
            JSONValue.Member("soort", .string(DutchName.of(exemption.product))),
            JSONValue.Member("zone", JSONValue(exemption.zone?.text)),
            JSONValue.Member("kenteken", JSONValue(view.plate?.text)),
            JSONValue.Member("land", JSONValue(view.plate?.country?.text)),
            JSONValue.Member("weergave", JSONValue(view.plate?.display)),
            JSONValue.Member("status", .string(name(of: view.state))),
            JSONValue.Member("geldigVan", .string(exemption.validity.start.iso)),
            JSONValue.Member("geldigTot", .string(end(of: exemption).iso)),
            JSONValue.Member("verlengbaarVanaf", JSONValue(view.term?.renewableFrom.iso)),
            JSONValue.Member("respijtTot", JSONValue(view.term?.graceUntil.iso)),
            JSONValue.Member("aanvraagId", JSONValue(exemption.application?.text)),
            JSONValue.Member("versie", JSONValue(exemption.version)),
        ]
        if let warnings {
            let sentences = warnings.map { JSONValue.string($0.explanation) }
            members.append(JSONValue.Member("waarschuwingen", .array(sentences)))
        }
        return .object(members)
    }

    /// One stretch of the timeline, as a scan finds it.
    static func part(_ held: HeldRight) -> JSONValue {
        part(PlateStretch(plate: held.plate, period: held.right.period))
    }

    /// One stretch of a timeline.
    static func part(_ stretch: PlateStretch) -> JSONValue {
        [
            "kenteken": .string(stretch.plate.text),
            "land": JSONValue(stretch.plate.country?.text),
            "van": .string(stretch.period.start.iso), "tot": .string(stretch.period.end.iso),
        ]
    }

    private static func name(of state: ExemptionView.State) -> String {
        switch state {
        case .active: "actief"
        case .planned: "gepland"
        case .withdrawn: "ingetrokken"
        case .lapsed: "verlopen"
        case .inGrace: "respijt"
        }
    }

    /// The end as a scan sees it: a withdrawal counts.
    private static func end(of exemption: Exemption) -> Instant {
        exemption.withdrawnFrom.map { min($0, exemption.validity.end) } ?? exemption.validity.end
    }
}
