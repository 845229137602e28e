import Permits

/// The town that made-up applicants live in, as a policy of its own.
public enum CaseloadTown {
    /// Its policy: two residents a door, a scheme a door, a list, own places, fees.
    public static func municipality() -> Municipality? {
        let version = PolicyVersion(
            from: Day(number: 18_262),
            zones: ["VBN", "VBW", "LDC"].compactMap(zone),
            addresses: Street.allCases.compactMap(range),
            addressExceptions: [
                AddressException(
                    postcode: Street.shutLane.postcode,
                    numbers: 1...lastNumber,
                    letters: nil,
                    product: nil,
                    maximum: 0,
                    reason: "Voor deze straat geeft de gemeente niets."
                )
            ],
            ownParkingPlaces: (1...lastNumber).map {
                OwnParkingPlace(postcode: Street.garageLane.postcode, houseNumber: $0, count: 1)
            },
            products: products,
            confidenceMin: 85
        )
        return Municipality(name: "Proefstad", cbsCode: "0000", versions: [version])
    }

    static let lastNumber = 9999

    private static var products: [Product] {
        var resident = Product(kind: .resident)
        resident.maximumPerAddress = 2
        resident.validYears = 4
        resident.feeCents = 3900
        var scheme = Product(kind: .visitorScheme)
        scheme.maximumConcurrent = 3
        scheme.budgetMinutes = 36_000
        scheme.feeCents = 1500
        var business = Product(kind: .business)
        business.feeCents = 7800
        return [
            resident, scheme, business, Product(kind: .temporary), Product(kind: .informalCare),
        ]
    }

    private static func range(_ street: Street) -> AddressRange? {
        street.zone.flatMap(ZoneCode.init).map { zone in
            AddressRange(
                zone: zone,
                street: street.rawValue,
                postcode: street.postcode,
                numbers: 1...lastNumber,
                side: .both
            )
        }
    }

    private static func zone(_ code: String) -> Zone? {
        let window = RegulatedWindow(
            days: [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday],
            fromMinute: 9 * 60,
            untilMinute: 18 * 60
        )
        return ZoneCode(code).map { zone in
            Zone(
                code: zone,
                name: code,
                trafficDecision: "",
                discMinutes: 120,
                hours: ZoneHours(windows: [window].compactMap { $0 }),
                shape: GeoShape(polygons: []),
                subAreas: []
            )
        }
    }
}
