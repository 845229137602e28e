import PermitOffice
import Permits

/// A zone as people read it: its hours and disc time, and what holds now.
struct ZoneView: Sendable {
    let code: String
    let name: String
    let address: String
    let hours: [String]
    let disc: String
    let decision: String
    let holidays: String
    /// What holds at this moment for a car without an exemption.
    let now: String
    let isRegulated: Bool
    let parts: [Part]
    let hasParts: Bool

    /// A part of it where something else holds.
    struct Part: Sendable {
        let name: String
        let disc: String
        /// Who has no exemption there; nil when everyone's counts.
        let excluded: String?
    }

    init(_ zone: Zone, _ call: PageCall, _ office: Office, at now: Instant) {
        let words = ZoneWords(call)
        code = zone.code.text
        name = zone.name
        address = call.language.address(of: "/zones/\(zone.code.text)")
        hours = zone.hours.windows.map(words.window)
        disc = words.disc(zone.discMinutes)
        decision = zone.trafficDecision
        holidays = call.word(zone.hours.holidaysExcepted ? "zone.noHolidays" : "zone.holidays")
        parts = zone.subAreas.map { part in
            Part(
                name: part.name,
                disc: words.disc(part.discMinutes),
                excluded: part.excludedKinds.isEmpty ? nil : words.kinds(part.excludedKinds)
            )
        }
        hasParts = !zone.subAreas.isEmpty
        let time = TimeWords(call.language, office.civil)
        switch zone.hours.state(at: now, clock: office.civil) {
        case .regulated(let until):
            isRegulated = true
            self.now =
                until.map { call.word("zone.nowUntil", ["time": time.near($0, from: now)]) }
                ?? call.word("zone.now")
        case .outsideHours:
            isRegulated = false
            self.now = call.word("zone.nowFree")
        case .holiday:
            isRegulated = false
            self.now = call.word("zone.nowHoliday")
        }
    }
}

/// House numbers that give a claim, as people read them.
struct StreetView: Sendable {
    let street: String
    let postcode: String
    let numbers: String

    init(_ range: AddressRange, _ call: PageCall) {
        street = range.street
        postcode = "\(range.postcode.prefix(4)) \(range.postcode.dropFirst(4))"
        let side =
            switch range.side {
            case .both: ""
            case .even: " (\(call.word("zone.even")))"
            case .odd: " (\(call.word("zone.odd")))"
            }
        numbers = "\(range.numbers.lowerBound)–\(range.numbers.upperBound)\(side)"
    }
}

/// What one can get in a zone, as people read it.
struct ProductView: Sendable {
    let name: String
    let fee: String
    let years: String
    let most: String

    init(_ product: Product, _ call: PageCall) {
        let words = LetterWords(language: call.language)
        name = call.word("product.\(product.kind.rawValue)")
        fee = product.feeCents == 0 ? call.word("product.free") : words.euros(product.feeCents)
        years =
            product.kind == .temporary
            ? call.word("product.ownTerm")
            : product.validYears == 1
                ? call.word("product.year")
                : call.word("product.years", ["count": String(product.validYears)])
        most = call.word("product.most", ["count": String(product.maximumPerAddress)])
    }
}

extension ProductKind {
    /// The order in which people look for them.
    var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
