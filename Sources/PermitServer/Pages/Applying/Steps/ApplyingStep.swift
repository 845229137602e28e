import PermitOffice
import Permits

/// One page of questions on the way to an application.
enum ApplyingStep: String, CaseIterable, Sendable {
    case reason = "reden"
    case address = "adres"
    case period = "periode"
    case plate = "kenteken"
    case vehicle = "voertuig"
    case evidence = "bewijs"
    case check = "controle"

    /// Its path without language.
    var path: String { "/aanvragen/nieuw/\(rawValue)" }

    /// The name of its template.
    var template: String { "apply-\(key)" }

    /// By which its words are found.
    var key: String {
        switch self {
        case .reason: "reason"
        case .address: "address"
        case .period: "period"
        case .plate: "plate"
        case .vehicle: "vehicle"
        case .evidence: "evidence"
        case .check: "check"
        }
    }

    /// The fields that it asks for.
    var fields: [String] {
        switch self {
        case .reason: ["grond", "toelichting"]
        case .address: ["waar", "postcode", "huisnummer"]
        case .period: ["van", "tot"]
        case .plate: ["kenteken", "land"]
        case .vehicle: ["voertuigKlopt"]
        case .evidence: ["later"]
        case .check: []
        }
    }
}

extension ApplicationDraft {
    /// The pages that are left for this application, in order: what is known is not asked.
    var steps: [ApplyingStep] {
        var steps: [ApplyingStep] = []
        if product == .temporary {
            steps.append(.reason)
            if isElsewhere { steps.append(.address) }
            steps.append(.period)
        }
        if product == .informalCare { steps.append(.reason) }
        if product != .visitorScheme {
            steps.append(.plate)
            if isVehicleRemarkable { steps.append(.vehicle) }
        }
        if asksEvidence { steps.append(.evidence) }
        return steps + [.check]
    }

    /// Whether it may be about another address than the applicant's own.
    private var isElsewhere: Bool {
        let ground = fields["grond"].flatMap(TemporaryGround.init)
        return ground == .contractor || ground == .notYetRegistered
    }

    /// Whether there is something about the vehicle that the applicant should look at.
    private var isVehicleRemarkable: Bool {
        guard let outlook else { return false }
        switch outlook.vehicle {
        case .none: return false
        case .notFound, .unreachable: return true
        case .known(let vehicle):
            let isOthers = product == .resident && vehicle.keeper != .applicant
            return isOthers || !vehicle.needsDisc || isPlateDoubtful
        }
    }

    private var asksEvidence: Bool {
        guard let outlook else { return false }
        return outlook.needsEvidence || outlook.evidenceHelps
    }
}
