import PermitOffice
import Permits

/// How an application looks from outside.
enum ApplicationJSON {
    /// The application.
    static func value(_ application: PermitApplication, _ office: Office) -> JSONValue {
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
            "beslistermijnBerekening": term(of: application, office),
            "antwoordUiterlijk": JSONValue(application.answerBy?.iso),
            "besluit": application.decision.map { .object(members(of: $0, office)) } ?? nil,
            "redenen": .array(openReasons(of: application).map(ReasonJSON.value)),
            "betaling": PaymentJSON.value(application.payment),
            "ontheffingId": JSONValue(application.exemption?.text),
            "bijlagen": .array(application.text.enclosures.enumerated().map(enclosure)),
            "verlengingVan": JSONValue(application.renews?.text),
            "voortgang": .array(
                application.history.map {
                    ["status": .string(name(of: $0.status)), "op": .string($0.at.iso)]
                }
            ),
        ]
    }

    /// How the last day to decide was counted.
    static func term(of application: PermitApplication, _ office: Office) -> JSONValue {
        let isAsked = application.status == .awaitingCompletion
        return TermJSON.value(
            office.term(of: application),
            openSince: isAsked ? application.askedOn?.adding(days: 1) : nil
        )
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
    static func decision(on application: PermitApplication, _ office: Office) -> JSONValue {
        .object(
            (application.decision.map { members(of: $0, office) } ?? []) + [
                JSONValue.Member("aanvraagId", .string(application.reference.text)),
                JSONValue.Member("status", .string(name(of: application.status))),
            ]
        )
    }

    private static func members(of decision: Decision, _ office: Office) -> [JSONValue.Member] {
        let term = office.objectionTerm(of: decision)

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
            JSONValue.Member("hardheid", .bool(decision.isHardship)),
            JSONValue.Member(
                "bezwaartermijnBerekening",
                TermJSON.objection(sent: term.sent, end: term.end)
            ),
        ]
    }

    /// Why it is not decided, or not needed; nothing about another household.
    static func openReasons(of application: PermitApplication) -> [DecisionReason] {
        application.decision == nil ? application.reasons.filter { $0 != .plateElsewhere } : []
    }

    private static func enclosure(
        _ index: Int,
        _ file: ApplicationText.Enclosure
    ) -> JSONValue {
        [
            "nummer": JSONValue(index + 1), "naam": .string(file.name),
            "type": .string(file.type),
        ]
    }

    private static func warnings(about application: PermitApplication) -> [JSONValue] {
        let plate = application.plate.flatMap { plate in
            try? LicensePlate(plate.text, country: plate.country ?? .netherlands)
        }
        return (plate?.warnings ?? []).map { .string($0.sentence) }
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
