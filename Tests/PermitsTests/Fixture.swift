import Permits

/// The municipality in which the cases play: its clock, its zones and its two policies.
enum Fixture {
    /// Europe/Amsterdam by the rule of the European Union: summer time from the last Sunday of
    /// March to the last Sunday of October, 01:00 UTC, for 2015 to 2040.
    static let clock = CivilClock(
        firstOffset: 3600,
        changes: (2015...2040).flatMap { year in
            [(3, 7200 as Int64), (10, 3600)].map { month, offset in
                let sunday = lastSunday(year, month)
                return CivilClock.Change(
                    since: Instant(seconds: Int64(sunday.number) * 86_400 + 3600),
                    offset: offset
                )
            }
        }
    )

    /// Several visitors at once, as the programme wants it.
    static let seedTarget = policy()

    /// One visitor at a time, as it is live.
    static let lvLive = policy { $0.maximumConcurrent = 1 }

    /// The policy for one kind of exemption.
    static func product(_ kind: ProductKind) -> Product {
        seedTarget.products[kind] ?? Product(kind: kind)
    }

    /// The last Sunday of a month of 31 days.
    static func lastSunday(_ year: Int, _ month: Int) -> Day {
        let last = day(year, month, 31)
        return last.adding(days: -((last.weekday.rawValue + 1) % 7))
    }
}

/// The code with this text.
func zone(_ text: String) -> ZoneCode {
    guard let code = ZoneCode(text) else { preconditionFailure("\(text) is not a zone code") }
    return code
}

// MARK: - Policy

extension Fixture {
    /// The policy after a change in its visitor scheme.
    static func policy(changing change: (inout Product) -> Void = { _ in }) -> PolicyVersion {
        var scheme = Product(kind: .visitorScheme)
        scheme.maximumConcurrent = 3
        scheme.budgetMinutes = 36_000
        change(&scheme)
        return PolicyVersion(
            from: day(2023, 1, 10),
            zones: zones,
            addresses: addresses,
            addressExceptions: [fonteynenburghlaan],
            ownParkingPlaces: [],
            products: [resident, scheme, business] + [.temporary, .informalCare].map(Product.init),
            confidenceMin: 85
        )
    }

    private static let resident: Product = {
        var product = Product(kind: .resident)
        product.maximumPerAddress = 2
        product.validYears = 4
        return product
    }()

    private static let business: Product = {
        var product = Product(kind: .business)
        product.validYears = 4
        return product
    }()

    private static let addresses = [
        AddressRange(
            zone: zone("VBN"),
            street: "Van Naeltwijckstraat",
            postcode: "2274NA",
            numbers: 1...99,
            side: .odd
        ),
        AddressRange(
            zone: zone("VBW"),
            street: "Fonteynenburghlaan",
            postcode: "2275AB",
            numbers: 1...60,
            side: .both
        ),
    ]

    private static let fonteynenburghlaan = AddressException(
        postcode: "2275AB",
        numbers: 3...3,
        letters: "A"..."X",
        product: .visitorScheme,
        maximum: 0,
        reason: "Voor dit adres geeft de gemeente geen bezoekersregeling."
    )
}

// MARK: - Zones

extension Fixture {
    static let workdays: Set<Weekday> = [
        .monday, .tuesday, .wednesday, .thursday, .friday, .saturday,
    ]

    /// Squares of a hundredth of a degree beside each other, from west to east; VOM24 lies in a
    /// hole in the middle of VOM.
    private static let zones = [
        makeZone("LDC", [window(workdays, 8, 18)], square(4.30), [core]),
        makeZone("VBN", [window(workdays, 9, 18)], square(4.31)),
        makeZone("VBW", [window(workdays, 9, 18)], square(4.32), [station]),
        makeZone(
            "VOM",
            [window(workdays, 9, 18)],
            GeoShape(polygons: [[ring(4.33, 52.08, size: 0.01), ring(4.333, 52.083, size: 0.004)]])
        ),
        makeZone(
            "VOM24",
            [window(Set(Weekday.allCases), 0, 24)],
            GeoShape(polygons: [[ring(4.333, 52.083, size: 0.004)]])
        ),
        makeZone(
            "TKA",
            [window(workdays.subtracting([.thursday]), 9, 18), window([.thursday], 9, 21)],
            square(4.50),
            holidaysExcepted: true
        ),
        makeZone("TNX", [window([.friday], 20, 2)], square(4.60), discMinutes: 60),
    ]

    /// Hours of a sub-plate on whole hours.
    static func window(_ days: Set<Weekday>, _ from: Int, _ until: Int) -> RegulatedWindow {
        guard
            let window = RegulatedWindow(
                days: days,
                fromMinute: from * 60,
                untilMinute: until * 60
            )
        else { preconditionFailure("\(from) to \(until) is not a window") }
        return window
    }

    /// A closed ring round a square with this south-west corner.
    static func ring(_ west: Double, _ south: Double, size: Double) -> [GeoPoint] {
        let corners = [(0.0, 0.0), (1, 0), (1, 1), (0, 1), (0, 0)]
        return corners.compactMap {
            GeoPoint(longitude: west + $0.0 * size, latitude: south + $0.1 * size)
        }
    }

    private static let core = SubArea(
        code: zone("LDC-K"),
        name: "Kern",
        discMinutes: 60,
        excludedKinds: Set(ParkingRight.Kind.allCases).subtracting([.disabledCard]),
        priority: 10,
        shape: GeoShape(polygons: [[ring(4.304, 52.084, size: 0.002)]])
    )

    private static let station = SubArea(
        code: zone("VBW-S"),
        name: "Stationsplein",
        discMinutes: 60,
        excludedKinds: [.visitor],
        priority: 10,
        shape: GeoShape(polygons: [[ring(4.324, 52.084, size: 0.002)]])
    )

    private static func square(_ west: Double) -> GeoShape {
        GeoShape(polygons: [[ring(west, 52.08, size: 0.01)]])
    }

    private static func makeZone(
        _ code: String,
        _ windows: [RegulatedWindow],
        _ shape: GeoShape,
        _ subAreas: [SubArea] = [],
        discMinutes: Int = 120,
        holidaysExcepted: Bool = false
    ) -> Zone {
        Zone(
            code: zone(code),
            name: code,
            trafficDecision: "test",
            discMinutes: discMinutes,
            hours: ZoneHours(windows: windows, holidaysExcepted: holidaysExcepted),
            shape: shape,
            subAreas: subAreas
        )
    }
}
