import Permits

/// The checklist of the counter: an oracle beside the rules of the program, which it never asks.
///
/// It looks at the applicant and the card index, not at the facts that the office gathers, and
/// answers with the published codes.
struct Checklist {
    /// What the counter does, in the order in which it looks.
    enum Step: Int, Comparable, CaseIterable, Sendable {
        case sendHome, waitForRegister, hear, refuse, askPapers, passOn, grant

        static func < (left: Step, right: Step) -> Bool { left.rawValue < right.rawValue }

        /// Whether the law lets a machine do this by itself, as a decision that binds.
        var isForMachine: Bool { [.sendHome, .refuse, .grant].contains(self) }
    }

    /// What the checklist says.
    struct Verdict: Equatable, Sendable {
        let step: Step
        let codes: [String]
    }

    private struct Line: Sendable {
        let step: Step
        let code: String
        let about: Set<ProductKind>
        let holds: @Sendable (Applicant, CardIndex) -> Bool
    }

    static func verdict(on applicant: Applicant, _ cards: CardIndex) -> Verdict {
        let hits = lines.filter {
            $0.about.contains(applicant.product) && $0.holds(applicant, cards)
        }
        let step = hits.map(\.step).min() ?? .grant
        return Verdict(step: step, codes: hits.filter { $0.step == step }.map(\.code).sorted())
    }

    private static let cars: Set<ProductKind> = [.resident, .business, .temporary, .informalCare]
    private static let doors: Set<ProductKind> = [.resident, .visitorScheme, .informalCare]
    private static let all = Set(ProductKind.allCases)
    private static let perDoor: [ProductKind: Int] = [
        .resident: 2, .visitorScheme: 1, .informalCare: 1,
    ]

    private static let lines = [
        // A motorcycle, a moped or a wheelchair car needs no disc, so it needs nothing from us.
        Line(step: .sendHome, code: "ontheffingNietNodig", about: cars) { who, _ in
            isKnown(who) && [.motorcycle, .moped].contains(who.vehicle?.kind)
                && who.vehicle?.wheels == 2
        },
        Line(step: .sendHome, code: "geenMotorvoertuig", about: cars) { who, _ in
            isKnown(who) && [.disabledVehicle, .trailer].contains(who.vehicle?.kind)
        },
        Line(step: .waitForRegister, code: "registerOnbereikbaar", about: all) { who, _ in
            who.silence == .persons
                || (who.silence == .vehicles && who.vehicle?.plate != nil)
        },
        Line(step: .hear, code: "adresWijktAf", about: [.resident, .visitorScheme, .business]) {
            who,
            _ in who.states != nil && who.states != who.lives
        },
        Line(step: .refuse, code: "adresBuitenZone", about: all) { who, _ in
            let zone = who.lives.street.zone
            return zone == nil || (who.zoneAsked.map { $0.text != zone } ?? false)
        },
        Line(step: .refuse, code: "adresUitgesloten", about: all) { who, _ in isShut(who) },
        Line(step: .refuse, code: "maximumPerAdres", about: doors) { who, cards in
            !isShut(who) && cards.count(who.product, at: who.lives) >= perDoor[who.product] ?? 0
        },
        Line(step: .refuse, code: "eigenParkeerplaats", about: [.resident]) { who, cards in
            isInWayOfOwnPlace(who, cards) && !who.hasPapers
        },
        Line(step: .refuse, code: "dubbeleOntheffing", about: cars) { who, cards in
            cards.hasSticker(who)
        },
        Line(step: .refuse, code: "maximumPerWerknemers", about: [.business]) { who, cards in
            cards.count(ofCompany: who.who) >= (who.staff < 20 ? 1 : 2)
        },
        Line(step: .refuse, code: "camperMaximaalDrieDagen", about: [.temporary]) { who, _ in
            who.isCamper && (who.days ?? 0) > 3
        },
        Line(step: .askPapers, code: "bewijsOntbreekt", about: [.resident]) { who, _ in
            who.vehicle?.papers == .somebodyElses && !who.hasPapers
        },
        Line(step: .askPapers, code: "bewijsOntbreekt", about: [.temporary, .informalCare]) {
            who,
            _ in !who.hasPapers && !who.isCamper
        },
        Line(step: .passOn, code: "eigenParkeerplaats", about: [.resident]) { who, cards in
            isInWayOfOwnPlace(who, cards) && who.hasPapers
        },
        Line(step: .passOn, code: "kentekenElders", about: [.resident]) { who, cards in
            cards.isCarOfNeighbour(who)
        },
        Line(step: .passOn, code: "houderOnbekend", about: [.resident]) { who, _ in
            who.vehicle.map {
                $0.papers == .none || ($0.papers == .somebodyElses && who.hasPapers)
            } ?? false
        },
        Line(step: .passOn, code: "handmatigVolgendeBedrijf", about: [.business]) { who, cards in
            cards.count(ofCompany: who.who) >= 1
        },
        Line(step: .passOn, code: "mantelzorgBeoordelen", about: [.informalCare]) { who, _ in
            who.hasPapers
        },
    ]

    private static func isShut(_ who: Applicant) -> Bool { who.lives.street == .shutLane }

    /// Whether anybody told what kind of vehicle it is.
    private static func isKnown(_ who: Applicant) -> Bool {
        guard let vehicle = who.vehicle else { return false }
        return vehicle.plate == nil || (vehicle.papers != .none && who.silence != .vehicles)
    }

    /// Behind the garage there is room for one car on the street.
    private static func isInWayOfOwnPlace(_ who: Applicant, _ cards: CardIndex) -> Bool {
        who.lives.street == .garageLane && cards.count(.resident, at: who.lives) == 1
    }
}
