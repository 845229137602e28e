import PermitOffice
import Permits

extension QueryReader {
    /// A moment, with an offset or as local time.
    func moment(_ name: String, clock: CivilClock) -> Instant? {
        guard let text = string(name, maxLength: 100) else { return nil }
        do throws(MomentText.Invalid) {
            return try MomentText.moment(text, clock: clock)
        } catch {
            fault(name, .moment(error))
            return nil
        }
    }

    /// A date on its own.
    func day(_ name: String) -> Day? {
        guard let text = string(name, maxLength: 10) else { return nil }
        guard let day = Day(iso: text) else {
            fault(name, .date)
            return nil
        }
        return day
    }

    /// A zone that this municipality has or had.
    func zone(_ name: String, in municipality: Municipality) -> ZoneCode? {
        guard let text = string(name, maxLength: 20) else { return nil }
        guard let code = ZoneCode(text), municipality.knowsZone(code) else {
            fault(name, .unknownZone)
            return nil
        }
        return code
    }
}
