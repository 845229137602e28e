import PermitOffice
import Permits

/// How a look of the rules at an application looks to a case worker.
enum AssessmentJSON {
    /// The facts, where they come from, what each rule said and what came of it.
    static func value(_ assessment: Assessment) -> JSONValue {
        [
            "op": .string(assessment.at.iso),
            "beleidVanaf": .string(assessment.policyFrom.iso),
            "uitkomst": .string(name(of: assessment.outcome)),
            "redenen": .array(assessment.outcome.reasons.map(ReasonJSON.value)),
            "regels": .array(assessment.findings.map(finding)),
            "feiten": facts(assessment.facts),
            "herkomst": .array(assessment.facts.origins.map(origin)),
        ]
    }

    private static func name(of outcome: EligibilityDecision) -> String {
        switch outcome {
        case .granted: "verleend"
        case .refused: "geweigerd"
        case .manual: "medewerker"
        case .notNeeded: "nietNodig"
        case .needsCompletion: "aanvulling"
        case .needsViewpoint: "zienswijze"
        case .waiting: "wachtOpRegister"
        }
    }

    private static func finding(_ finding: RuleFinding) -> JSONValue {
        let (effect, reason) =
            switch finding.effect {
            case .notNeeded(let reason): ("nietNodig", reason)
            case .refuse(let reason): ("weigeren", reason)
            case .manual(let reason): ("medewerker", reason)
            case .wait(let reason): ("wachtOpRegister", reason)
            case .complete(let reason): ("aanvulling", reason)
            case .hear(let reason): ("zienswijze", reason)
            }
        return [
            "regel": .string(dutch(finding.rule)), "gevolg": .string(effect),
            "reden": ReasonJSON.value(reason),
        ]
    }

    private static func origin(_ origin: FactOrigin) -> JSONValue {
        let source =
            switch origin.source {
            case .persons: "brp"
            case .companies: "handelsregister"
            case .addresses: "bag"
            case .vehicles: "rdw"
            case .applicant: "aanvrager"
            case .municipality: "gemeente"
            }
        return [
            "bron": .string(source), "op": .string(origin.at.iso),
            "antwoordde": .bool(origin.didAnswer),
        ]
    }

    private static func facts(_ facts: ApplicationFacts) -> JSONValue {
        [
            "adres": facts.address.map(address) ?? nil,
            "zoneVanAdres": JSONValue(facts.zoneOfAddress?.text),
            "zoneGevraagd": JSONValue(facts.zoneAsked?.text),
            "adresWijktAf": .bool(facts.statedAddressDiffers),
            "maximumOpAdres": JSONValue(facts.maximumAtAddress),
            "actiefOpAdres": JSONValue(facts.activeAtAddress),
            "eigenParkeerplaatsen": JSONValue(facts.ownParkingPlaces),
            "werkzamePersonen": JSONValue(facts.staff),
            "actiefVanBedrijf": JSONValue(facts.activeOfCompany),
            "voertuig": vehicle(facts.vehicle),
            "zelfdeOntheffing": .bool(facts.hasSameExemption),
            "kentekenElders": .bool(facts.isPlateElsewhere),
            "camper": .bool(facts.isCamper),
            "dagenGevraagd": facts.daysAsked.map { JSONValue($0) } ?? nil,
            "bewijs": .bool(facts.hasEvidence),
            "gehoord": .bool(facts.wasHeard),
        ]
    }

    private static func address(_ address: Address) -> JSONValue {
        [
            "straat": .string(address.street), "huisnummer": JSONValue(address.houseNumber),
            "huisletter": .string(address.letter), "toevoeging": .string(address.addition),
            "postcode": .string(address.postcode), "woonplaats": .string(address.town),
        ]
    }

    private static func vehicle(_ vehicle: ApplicationFacts.Vehicle) -> JSONValue {
        switch vehicle {
        case .none: "geen"
        case .notFound: "onbekend"
        case .unreachable: "nietBereikbaar"
        case .known(let facts):
            switch facts.keeper {
            case .applicant: "opNaamVanAanvrager"
            case .someoneElse: "opAndereNaam"
            case .unknown: "houderOnbekend"
            }
        }
    }

    /// A rule by the name that case workers know.
    private static func dutch(_ rule: String) -> String {
        names[rule] ?? rule
    }

    private static let names = [
        "onlyVehiclesWithDiscDuty": "alleenVoertuigenMetSchijfplicht",
        "registersMustAnswer": "registersMoetenAntwoorden",
        "statedAddressAgrees": "genoemdAdresKlopt",
        "addressInZone": "adresInZone",
        "addressNotRestricted": "adresNietUitgesloten",
        "ownPlacesCount": "eigenPlaatsenTellenMee",
        "maximumPerAddress": "maximumPerAdres",
        "noDuplicate": "geenDubbele",
        "plateNotElsewhere": "kentekenNietElders",
        "keeperIsApplicant": "houderIsAanvrager",
        "maximumPerStaff": "maximumPerWerknemers",
        "furtherBusinessByPerson": "volgendeBedrijfDoorMedewerker",
        "camperStaysShort": "camperKort",
        "evidenceIsThere": "bewijsAanwezig",
        "careIsJudged": "zorgBeoordeeld",
    ]
}
