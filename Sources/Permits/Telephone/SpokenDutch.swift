/// What a telephone line reads out, in Dutch words.
public enum SpokenDutch {
    /// That a visitor is signed on: plate letter by letter, name of the zone, end on the clock.
    ///
    /// A day other than today is named.
    public static func confirmation(
        of plate: LicensePlate,
        in zone: String,
        until end: LocalTime,
        today: Day
    ) -> String {
        let day = end.day == today ? "vandaag" : self.day(end.day)
        return "Het bezoek is aangemeld. Kenteken \(spelled(plate)). Zone \(zone). "
            + "Aangemeld tot \(day), \(time(end)). Blijft het bezoek langer? Bel dan opnieuw."
    }

    /// A plate, each letter by the spelling alphabet and each digit by its name.
    public static func spelled(_ plate: LicensePlate) -> String {
        plate.text.compactMap { names[$0] }.joined(separator: ", ")
    }

    /// A time of day: `zestien uur dertig`.
    public static func time(_ local: LocalTime) -> String {
        let minute = local.second / 60 % 60
        let hour = "\(number(local.second / 3600)) uur"
        return minute == 0 ? hour : "\(hour) \(number(minute))"
    }

    /// A day: `donderdag achttien juni`.
    public static func day(_ day: Day) -> String {
        let date = day.date
        return "\(weekdays[day.weekday.rawValue]) \(number(date.day)) \(months[date.month - 1])"
    }

    /// A number from 0 to 99.
    public static func number(_ value: Int) -> String {
        guard value >= small.count else { return small[max(value, 0)] }
        let ten = tens[min(value / 10, 9)]
        let unit = value % 10
        guard unit > 0 else { return ten }
        if unit == 1 { return "eenen" + ten }
        return small[unit] + (small[unit].hasSuffix("e") ? "ën" : "en") + ten
    }

    private static let small = [
        "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
        "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien",
        "negentien",
    ]
    private static let tens = [
        "", "tien", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig",
        "negentig",
    ]
    private static let weekdays = [
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    ]
    private static let months = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december",
    ]

    private static let names: [Character: String] = {
        let letters = [
            "Anton", "Bernhard", "Cornelis", "Dirk", "Eduard", "Ferdinand", "Gerard", "Hendrik",
            "Izaak", "Johan", "Karel", "Lodewijk", "Maria", "Nico", "Otto", "Pieter", "Quotiënt",
            "Rudolf", "Simon", "Teunis", "Utrecht", "Victor", "Willem", "Xantippe", "Ypsilon",
            "Zaandam",
        ]
        let digits = zip("0123456789", small).map { ($0, $1) }
        let named = zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", letters).map { ($0, $1) }
        return Dictionary(digits + named, uniquingKeysWith: { $1 })
    }()
}
