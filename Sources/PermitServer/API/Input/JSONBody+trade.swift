import PermitOffice
import Permits

// How the values of the trade are read from a body; what cannot be read is a fault with a remedy.

extension JSONBody {
    /// A country sign; nil when it is absent or wrong.
    func country(_ name: String = "land") -> CountrySign? {
        parse(name, .optional, maxLength: 10) { (text) throws(Fault) in
            guard let country = CountrySign(text) else { throw .unknownCountry(text) }
            return country
        }
    }

    /// A plate as typed by a person; Dutch unless `land` says otherwise.
    func plate(
        _ presence: Presence = .required,
        writing: (String, CountrySign) -> String = { text, _ in text }
    ) -> LicensePlate? {
        let isAbroad = has("land")
        let country = country()
        guard let typed = string("kenteken", presence, maxLength: 100, controls: .left) else {
            return nil
        }
        guard let sign = isAbroad ? country : .netherlands else { return nil }
        do throws(LicensePlate.Invalid) {
            return try LicensePlate(writing(typed, sign), country: sign)
        } catch {
            fault("kenteken", .plate(error))
            return nil
        }
    }

    /// A plate as somebody said it to a telephone line; Dutch unless `land` says otherwise.
    func spokenPlate() -> LicensePlate? {
        plate { SpokenPlate.written($0, country: $1) }
    }

    /// A plate as a camera or an officer saw it.
    func seenPlate() -> LicensePlate? {
        let country = country()
        guard let typed = string("kenteken", maxLength: 100, controls: .left) else { return nil }
        do throws(LicensePlate.Invalid) {
            return try LicensePlate(seen: typed, country: country)
        } catch {
            fault("kenteken", .plate(error))
            return nil
        }
    }

    /// A zone that this municipality has or had.
    func zone(
        _ presence: Presence = .optional,
        in municipality: Municipality
    ) -> ZoneCode? {
        parse("zone", presence, maxLength: 20) { (text) throws(Fault) in
            guard let code = ZoneCode(text), municipality.knowsZone(code) else {
                throw .unknownZone
            }
            return code
        }
    }

    /// A moment, with an offset or as local time.
    func moment(
        _ name: String,
        _ presence: Presence = .optional,
        clock: CivilClock
    ) -> Instant? {
        parse(name, presence) { (text) throws(Fault) in
            do throws(MomentText.Invalid) {
                return try MomentText.moment(text, clock: clock)
            } catch {
                throw .moment(error)
            }
        }
    }

    /// A date on its own.
    func day(_ name: String, _ presence: Presence = .required) -> Day? {
        parse(name, presence, maxLength: 10) { (text) throws(Fault) in
            guard let day = Day(iso: text) else { throw .date }
            return day
        }
    }

    /// A moment or a date on its own; as an end, the date itself is in.
    func dayOrMoment(
        _ name: String,
        _ presence: Presence = .optional,
        isEnd: Bool = false,
        clock: CivilClock
    ) -> Instant? {
        parse(name, presence) { (text) throws(Fault) in
            do throws(MomentText.Invalid) {
                return try MomentText.dayOrMoment(text, isEnd: isEnd, clock: clock)
            } catch {
                throw .moment(error)
            }
        }
    }

    /// An address with its parts.
    func address(_ name: String = "adres", _ presence: Presence = .optional) -> Address? {
        guard let parts = object(name, presence) else { return nil }
        let street = parts.string("straat", maxLength: 80)
        let number = parts.int("huisnummer", in: 1...99_999)
        let letter = parts.string("huisletter", .optional, maxLength: 1)
        let addition = parts.string("toevoeging", .optional, maxLength: 4)
        let town = parts.string("woonplaats", maxLength: 80)
        let postcode = parts.parse("postcode", maxLength: 8) { (text) throws(Fault) in
            guard let postcode = Postcode.normal(text) else { throw .postcode }
            return postcode
        }
        guard let street, let number, let town, let postcode else { return nil }
        return Address(
            street: street,
            houseNumber: number,
            letter: (letter ?? "").uppercased(),
            addition: (addition ?? "").uppercased(),
            postcode: postcode,
            town: town
        )
    }

    /// A citizen service number: nine digits.
    func bsn(_ name: String = "bsn") -> String? {
        digits(name, count: 9, .citizenNumber)
    }

    /// A number of the trade register: eight digits.
    func kvk(_ name: String = "kvkNummer") -> String? {
        digits(name, count: 8, .companyNumber)
    }

    /// What kind of vehicle it is.
    func vehicleKind(_ name: String = "voertuigsoort") -> VehicleKind? {
        enumValue(name, .optional, cases: Self.vehicleKinds)
    }

    /// What the kinds of vehicle are called.
    static let vehicleKinds: KeyValuePairs<String, VehicleKind> = [
        "personenauto": .passengerCar, "bedrijfsauto": .van, "motorfiets": .motorcycle,
        "bromfiets": .moped, "brommobiel": .microcar,
        "gehandicaptenvoertuig": .disabledVehicle, "aanhangwagen": .trailer,
    ]

    private func digits(_ name: String, count: Int, _ mistake: Fault) -> String? {
        parse(name, maxLength: 20) { (text) throws(Fault) in
            guard text.utf8.count == count, text.utf8.allSatisfy({ (48...57).contains($0) })
            else { throw mistake }
            return text
        }
    }
}
