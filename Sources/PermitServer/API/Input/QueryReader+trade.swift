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
}
