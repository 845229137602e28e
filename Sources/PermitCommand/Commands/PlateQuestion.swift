import ArgumentParser
import PermitOffice
import Permits

/// A plate check as it is typed at a terminal.
struct PlateQuestion: ParsableArguments {
    @Argument(help: "The plate, however it is written.")
    var plate: String
    @Option(help: "The zone, such as VBN.")
    var zone: String
    @Option(help: "A part of the zone, such as VBW-S.")
    var subArea: String?
    @Option(help: "The country sign on the plate, such as NL or D.")
    var country: String?
    @Option(help: "The moment asked about, such as 2026-03-03T14:02; now when left out.")
    var at: String?

    /// The check, about a place that the municipality knows.
    func check(_ municipality: Municipality, _ civil: CivilClock) throws -> PlateCheck {
        let moment = try at.map { try Self.moment($0, civil) } ?? OfficeClock().now()
        guard let code = ZoneCode(zone), municipality.knowsZone(code) else {
            let zones = municipality.versions.flatMap(\.zones).map(\.code.text)
            throw ValidationError("Unknown zone; choose one of \(zones.joined(separator: ", ")).")
        }
        let sign = try country.map { text in
            guard let sign = CountrySign(text) else {
                throw ValidationError("Unknown country sign; use one such as NL, B or D.")
            }
            return sign
        }
        let part = try subArea.map { text in
            let policy = municipality.policy(at: moment, clock: civil)
            guard let part = ZoneCode(text), policy.zone(code)?.subArea(part) != nil else {
                throw ValidationError("Unknown sub-area of \(zone).")
            }
            return part
        }
        do throws(LicensePlate.Invalid) {
            let seen = try LicensePlate(seen: plate, country: sign)
            return PlateCheck(plate: seen, spot: .zone(code, subArea: part), moment: moment)
        } catch {
            throw ValidationError("That is no plate; use letters and digits, such as GBB-01-B.")
        }
    }

    /// A moment as it is typed.
    static func moment(_ text: String, _ civil: CivilClock) throws -> Instant {
        do throws(MomentText.Invalid) {
            return try MomentText.moment(text, clock: civil)
        } catch .nonexistentLocalTime {
            throw ValidationError("\(text) does not exist: the clock goes forward then.")
        } catch {
            throw ValidationError(
                "Write a moment as 2026-03-03T14:02 or 2026-03-03T14:02:00+01:00."
            )
        }
    }
}
