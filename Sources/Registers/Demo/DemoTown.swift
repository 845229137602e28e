/// Made-up households for demo mode; nobody in it exists, and neither do their cars.
///
/// Everything follows from the place in the list, so every start gives the same people. House
/// numbers are taken from the end of a street: the low ones stay free for whoever tries things out.
public enum DemoTown {
    /// House numbers of a street, on the side of the first one.
    public struct Street: Hashable, Sendable {
        public let zone: String
        public let street: String
        public let postcode: String
        public let from: Int
        public let to: Int

        /// Makes a street; `from` and `to` are both in.
        public init(zone: String, street: String, postcode: String, from: Int, to: Int) {
            self.zone = zone
            self.street = street
            self.postcode = postcode
            self.from = from
            self.to = to
        }
    }

    /// One person with an address and a car.
    public struct Household: Hashable, Sendable {
        /// Nine digits that pass the eleven-test, from the range kept for tests.
        public let bsn: String
        public let name: String
        public let birthYear: Int
        public let birthMonth: Int
        public let birthDay: Int
        public let street: Street
        public let houseNumber: Int
        /// A form with 000, which has never been issued.
        public let plate: String
        /// As the vehicle register writes it.
        public let vehicleKind: String
    }

    /// There are no more than this.
    public static let countMax = 200

    /// The first `count` households, in turn over the zones of these streets, test zones left out.
    ///
    /// An address comes back only when a zone has no other house number left.
    public static func households(count: Int, streets: [Street]) -> [Household] {
        let zones = doorsByZone(streets)
        guard !zones.isEmpty, count > 0 else { return [] }
        return zip(0..<min(count, countMax), bsns).map { index, bsn in
            let doors = zones[index % zones.count]
            let door = doors[index / zones.count % doors.count]
            return Household(
                bsn: bsn,
                name: name(index),
                birthYear: 1940 + index * 37 % 66,
                birthMonth: 1 + index * 5 % 12,
                birthDay: 1 + index * 11 % 28,
                street: door.street,
                houseNumber: door.number,
                plate: plates[index],
                vehicleKind: "Personenauto"
            )
        }
    }

    private typealias Door = (street: Street, number: Int)

    /// The doors of each zone, zones in order of appearance, street by street in turn.
    private static func doorsByZone(_ streets: [Street]) -> [[Door]] {
        var zones: [String] = []
        for street in streets where !testZones.contains(street.zone) && street.from <= street.to {
            if !zones.contains(street.zone) { zones.append(street.zone) }
        }
        return zones.map { zone in
            let columns = streets.filter { $0.zone == zone }.map(doors)
            let depth = columns.map(\.count).max() ?? 0
            return (0..<depth).flatMap { row in
                columns.filter { row < $0.count }.map { $0[row] }
            }
        }
    }

    /// The doors on the side of the first number, highest first.
    private static func doors(of street: Street) -> [Door] {
        stride(from: street.from, through: street.to, by: 2).reversed().map { (street, $0) }
    }

    /// Every first name meets another surname each time it comes round.
    private static func name(_ index: Int) -> String {
        let round = index / firstNames.count
        let first = firstNames[index % firstNames.count]
        return "\(first) \(surnames[(index + round) % surnames.count])"
    }

    /// Numbers from 99992000 up, each completed by its check digit.
    private static let bsns: [String] = (99_992_000..<99_993_000)
        .compactMap(completed)
        .filter { !reservedBsns.contains($0) }
        .prefix(countMax)
        .map { $0 }

    /// The number with the check digit of the eleven-test; nil when no digit fits.
    private static func completed(_ eight: Int) -> String? {
        var rest = eight
        var sum = 0
        for weight in 2...9 {
            sum += weight * (rest % 10)
            rest /= 10
        }
        return sum % 11 == 10 ? nil : "\(eight)\(sum % 11)"
    }

    /// Sidecode 9; no two differ by letters that a camera confuses.
    private static let plates: [String] = plateEnds.flatMap { end in
        plateStarts.map { "\($0)000\(end)" }
    }

    /// Passenger-car series, away from those that tests and examples use: GB, HK, NX.
    private static let plateStarts = [
        "JL", "JR", "JT", "JX", "LR", "LT", "LX", "RJ", "RL", "RT", "TJ", "TL", "TR", "XR",
    ]
    private static let plateEnds = Array("BFGHJKLNPRSTVXZ")
    private static let testZones: Set<String> = ["TKA", "TNX"]
    /// Known to whoever tests against the national registers.
    private static let reservedBsns: Set<String> = ["999990019", "999993653"]

    private static let firstNames = [
        "Aagje", "Bram", "Cato", "Daan", "Elif", "Floris", "Guusje", "Hamza", "Ilse", "Jorrit",
        "Karima", "Luuk", "Marieke", "Niels", "Oumaima", "Pieter", "Roos", "Sem", "Truus", "Wouter",
    ]
    private static let surnames = [
        "Avondster", "Beukenhout", "Van Duinrand", "Eikelboom", "Fluitenkruid", "Van Geesterzand",
        "Hazelhof", "IJsvogel", "Klaproos", "Lindenlaan", "Van Maanlicht", "Notenkraker",
        "Oeverzwaluw", "Populier", "Rietkraag", "Van Sluiswachter", "Trekvaart", "Veenpluis",
        "Wilgenroos", "Zonnedauw",
    ]
}
