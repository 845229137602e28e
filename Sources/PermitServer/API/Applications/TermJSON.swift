import PermitOffice
import Permits

/// How the counting of a legal term looks from outside.
enum TermJSON {
    /// The term to decide, part by part; `openSince` is the first day of a suspension that still
    /// runs.
    static func value(_ term: DecisionTerm, openSince: Day?) -> JSONValue {
        .object(
            [
                JSONValue.Member("ontvangenOp", .string(term.received.iso)),
                JSONValue.Member("weken", JSONValue(DecisionTerm.weeks)),
                JSONValue.Member("opschortingen", .array(term.suspensions.map(suspension))),
                JSONValue.Member("opgeschortSinds", JSONValue(openSince?.iso)),
                JSONValue.Member("verdaging", term.extended.map(extended) ?? nil),
            ] + members(of: term.end)
        )
    }

    /// The term to object.
    static func objection(sent: Day, end: TermEnd) -> JSONValue {
        .object(
            [
                JSONValue.Member("bekendgemaaktOp", .string(sent.iso)),
                JSONValue.Member("weken", JSONValue(LegalTerm.objectionWeeks)),
            ] + members(of: end)
        )
    }

    private static func members(of end: TermEnd) -> [JSONValue.Member] {
        [
            JSONValue.Member("einde", .string(end.counted.iso)),
            JSONValue.Member("verschoven", .array(end.skipped.map(skipped))),
            JSONValue.Member("uitkomst", .string(end.last.iso)),
        ]
    }

    private static func suspension(_ stretch: TermSuspension) -> JSONValue {
        [
            "van": .string(stretch.first.iso), "tot": .string(stretch.last.iso),
            "dagen": JSONValue(stretch.days),
        ]
    }

    private static func extended(_ extended: TermExtension) -> JSONValue {
        [
            "oorspronkelijk": .string(extended.original.iso),
            "nieuweTermijn": .string(extended.promised.iso),
            "medegedeeldOp": .string(extended.noticed.iso), "reden": .string(extended.reason),
        ]
    }

    private static func skipped(_ skipped: TermEnd.Skipped) -> JSONValue {
        ["dag": .string(skipped.day.iso), "waarom": .string(name(of: skipped.obstacle))]
    }

    private static func name(of obstacle: TermEnd.Obstacle) -> String {
        switch obstacle {
        case .weekend: "weekend"
        case .holiday(.newYear): "nieuwjaarsdag"
        case .holiday(.easterMonday): "tweedePaasdag"
        case .holiday(.kingsDay): "koningsdag"
        case .holiday(.liberationDay): "bevrijdingsdag"
        case .holiday(.ascension): "hemelvaartsdag"
        case .holiday(.whitMonday): "tweedePinksterdag"
        case .holiday(.christmas): "eersteKerstdag"
        case .holiday(.boxingDay): "tweedeKerstdag"
        case .holiday(.goodFriday): "goedeVrijdag"
        }
    }
}
