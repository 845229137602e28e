import ArgumentParser
import PermitOffice
import PermitServer
import Permits
import PermitStore

/// One plate check from the terminal, by the same function as every other.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks one plate.",
        discussion: """
            The answer is never that somebody is in the wrong: without a right, a disc or a \
            disabled person's card may lie behind the windscreen.
            """
    )

    @OptionGroup var record: RecordOptions
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
    @Option(help: "Answer as the register knew it at this moment; now when left out.")
    var known: String?
    @Option(help: "Answer as the register was at this version; goes before --known.")
    var registerVersion: Int64?
    @Flag(help: "Print the answer as the API gives it.")
    var json = false

    func run() async throws {
        let civil = try CivilClock.amsterdam()
        let store = try record.store(.readOnly)
        let desk = try CheckDesk(store: store, civil: civil)
        let moment = try at.map { try Self.moment($0, civil) } ?? OfficeClock().now()
        let known = try known.map { RegisterState.at(try Self.moment($0, civil)) }
        let state = registerVersion.map(RegisterState.version) ?? known ?? .newest
        let result = try await desk.check(try check(at: moment, desk), asOf: state)
        print(json ? CheckText.json(result) : CheckText.lines(result))
    }

    private func check(at moment: Instant, _ desk: CheckDesk) throws -> PlateCheck {
        guard let code = ZoneCode(zone), desk.municipality.knowsZone(code) else {
            let zones = desk.municipality.versions.flatMap(\.zones).map(\.code.text)
            throw ValidationError("Unknown zone; choose one of \(zones.joined(separator: ", ")).")
        }
        let sign = try country.map { text in
            guard let sign = CountrySign(text) else {
                throw ValidationError("Unknown country sign; use one such as NL, B or D.")
            }
            return sign
        }
        let part = try subArea.map { text in
            let policy = desk.municipality.policy(at: moment, clock: desk.civil)
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

    private static func moment(_ text: String, _ civil: CivilClock) throws -> Instant {
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
