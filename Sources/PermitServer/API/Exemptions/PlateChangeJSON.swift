import PermitOffice
import Permits

/// How a change of plate looks from outside.
enum PlateChangeJSON {
    /// One change of the list.
    static func value(_ view: PlateChangeView) -> JSONValue {
        let change = view.change
        return [
            "id": .string(change.reference.text),
            "soort": .string(change.kind == .temporary ? "tijdelijk" : "voorgoed"),
            "kenteken": .string(change.plate.text), "land": JSONValue(change.plate.country?.text),
            "weergave": .string(change.plate.display), "ingangOp": .string(change.start.iso),
            "eindigtOp": JSONValue(change.end?.iso), "gemaaktOp": .string(change.madeAt.iso),
            "gemaaktDoor": .string(maker(change.madeBy)),
            "status": .string(name(of: view.state)),
            "ingetrokkenOp": JSONValue(change.calledOffAt?.iso),
        ]
    }

    /// What a change would come to.
    static func preview(_ plan: PlateChangePlan, path: String) -> JSONValue {
        [
            "tijdlijn": .array(plan.timeline.map(ExemptionJSON.part)),
            "weigering": plan.refusal.map { Problem($0).json(path: path) } ?? nil,
        ]
    }

    /// Holders are told that it was the municipality, not who.
    private static func maker(_ name: String) -> String {
        [Role.burger, .bedrijf].contains { $0.rawValue == name } ? "houder" : "gemeente"
    }

    private static func name(of state: PlateChangeView.State) -> String {
        switch state {
        case .planned: "gepland"
        case .active: "actief"
        case .past: "afgelopen"
        case .calledOff: "ingetrokken"
        case .overtaken: "vervangen"
        }
    }
}
