import PermitOffice
import Permits

// How the values of case work are read from a form.

extension FormReader {
    /// A day as a date field sends it.
    func calendarDay(_ name: String, else key: String = "case.fault.day") -> Day? {
        guard let typed = required(name, maxLength: 10, else: key) else { return nil }
        guard let day = Day(iso: typed), (2000...2099).contains(day.date.year) else {
            fault(name, key)
            return nil
        }
        return day
    }

    /// A day that may be left out.
    func optionalDay(_ name: String) -> Day? {
        text(name, maxLength: 10) == nil ? nil : calendarDay(name)
    }

    /// A kind of exemption.
    func product(_ name: String = "soort") -> ProductKind? {
        let product = text(name, maxLength: 40).flatMap(ProductKind.init(rawValue:))
        if product == nil { fault(name, "case.fault.product") }
        return product
    }

    /// A zone of the municipality.
    func zone(_ name: String = "zone", in municipality: Municipality) -> ZoneCode? {
        guard let code = text(name, maxLength: 20).flatMap({ ZoneCode($0) }),
            municipality.knowsZone(code)
        else {
            fault(name, "case.fault.zone")
            return nil
        }
        return code
    }

    /// A person or a company, by the one number that is filled in.
    func holder() -> Holder? {
        let (bsn, kvk) = (text("bsn", maxLength: 20), text("kvkNummer", maxLength: 20))
        switch (bsn, kvk) {
        case (let bsn?, nil): return digits(bsn, 9, "bsn").map { .citizen(bsn: $0) }
        case (nil, let kvk?): return digits(kvk, 8, "kvkNummer").map { .company(kvk: $0) }
        default:
            fault("bsn", "case.fault.holder")
            return nil
        }
    }

    /// So many digits; spaces and dots between them do not matter.
    func digits(_ typed: String, _ count: Int, _ name: String) -> String? {
        let digits = typed.filter { $0 != " " && $0 != "." }
        guard digits.utf8.count == count, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            fault(name, "case.fault.\(name)")
            return nil
        }
        return digits
    }
}
