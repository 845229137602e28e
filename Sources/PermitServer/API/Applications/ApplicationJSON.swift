import PermitOffice
import Permits

/// How an application looks from outside.
enum ApplicationJSON {
    /// The application; `paymentPage` is where to pay now.
    static func value(_ application: PermitApplication, paymentPage: String?) -> JSONValue {
        [
            "id": .string(application.reference.text),
            "zaaknummer": .string(application.caseNumber),
            "soort": .string(DutchName.of(application.product)),
            "status": .string(name(of: application.status)),
            "zone": JSONValue(application.zone?.text),
            "kenteken": JSONValue(application.plate?.text),
            "land": JSONValue(application.plate?.country?.text),
            "weergave": JSONValue(application.plate?.display),
            "waarschuwingen": .array(warnings(about: application)),
            "ontvangenOp": .string(application.receivedAt.iso),
            "beslistermijn": .string(application.decideBy.iso),
            "antwoordUiterlijk": JSONValue(application.answerBy?.iso),
            "besluit": application.decision.map { .object(members(of: $0)) } ?? nil,
            "redenen": .array(openReasons(of: application).map(ReasonJSON.value)),
            "betaling": payment(application.payment, page: paymentPage),
            "ontheffingId": JSONValue(application.exemption?.text),
            "voortgang": .array(
                application.history.map {
                    ["status": .string(name(of: $0.status)), "op": .string($0.at.iso)]
                }
            ),
        ]
    }

    /// The status as applicants know it.
    static func name(of status: ApplicationStatus) -> String {
        switch status {
        case .received: "ontvangen"
        case .inProgress: "inBehandeling"
        case .awaitingCompletion: "wachtOpAanvulling"
        case .awaitingViewpoint: "wachtOpZienswijze"
        case .awaitingPayment: "wachtOpBetaling"
        case .granted: "verleend"
        case .refused: "geweigerd"
        case .aborted: "afgebroken"
        case .leftUnhandled: "buitenBehandeling"
        case .notNeeded: "nietNodig"
        }
    }

    /// A decision that was just taken, with what became of the application.
    static func decision(on application: PermitApplication, isHardship: Bool) -> JSONValue {
        .object(
            (application.decision.map(members) ?? []) + [
                JSONValue.Member("hardheid", .bool(isHardship)),
                JSONValue.Member("aanvraagId", .string(application.reference.text)),
                JSONValue.Member("status", .string(name(of: application.status))),
            ]
        )
    }

    private static func members(of decision: Decision) -> [JSONValue.Member] {
        let outcome =
            switch decision.outcome {
            case .granted: "verleend"
            case .refused: "geweigerd"
            case .leftUnhandled: "buitenBehandeling"
            }
        return [
            JSONValue.Member("uitkomst", .string(outcome)),
            JSONValue.Member("genomenOp", .string(decision.takenAt.iso)),
            JSONValue.Member("automatisch", .bool(decision.officer == nil)),
            JSONValue.Member("bezwaarTot", .string(decision.objectUntil.iso)),
            JSONValue.Member("redenen", .array(decision.reasons.map(ReasonJSON.value))),
            JSONValue.Member("motivering", JSONValue(decision.motivation)),
        ]
    }

    /// Why it is not decided, or not needed; nothing about another household.
    static func openReasons(of application: PermitApplication) -> [DecisionReason] {
        application.decision == nil ? application.reasons.filter { $0 != .plateElsewhere } : []
    }

    private static func warnings(about application: PermitApplication) -> [JSONValue] {
        let plate = application.plate.flatMap { plate in
            try? LicensePlate(plate.text, country: plate.country ?? .netherlands)
        }
        return (plate?.warnings ?? []).map { .string($0.sentence) }
    }

    private static func payment(_ payment: Payment?, page: String?) -> JSONValue {
        guard let payment else { return nil }
        let status =
            switch payment.status {
            case .open: "open"
            case .paid: "betaald"
            case .lapsed: "vervallen"
            case .paidLate: "teLaatBetaald"
            }
        return [
            "kenmerk": .string(payment.reference), "bedragCent": JSONValue(payment.amountCents),
            "vervaltOp": .string(payment.dueAt.iso), "betaalUrl": JSONValue(page),
            "status": .string(status),
        ]
    }
}

extension PlateWarning {
    /// The question to the applicant.
    var sentence: String {
        switch self {
        case .reserved(let series):
            "De serie \(series) is voor bijzondere voertuigen. Klopt het kenteken?"
        case .combination(let letters):
            "De letters \(letters) komen bijna nooit voor. Klopt het kenteken?"
        case .letter(let letter):
            "De letter \(letter) komt in deze serie niet voor. Klopt het kenteken?"
        case .notYetIssuedForCars:
            "Deze serie is nog niet uitgegeven voor auto's. Klopt het kenteken?"
        }
    }
}
