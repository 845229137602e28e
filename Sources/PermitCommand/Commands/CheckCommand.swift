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
    @Flag(help: "Print the answer as the API gives it.")
    var json = false

    func run() async throws {
        let civil = try CivilClock.amsterdam()
        let store = try record.store(.readOnly)
        let desk = try CheckDesk(store: store, civil: civil)
        let moment = try at.map { try PlateQuestion.moment($0, civil) } ?? OfficeClock().now()
        let known = try known.map { try PlateQuestion.moment($0, civil) }
        let question = PlateQuestion(
            plate: plate,
            zone: zone,
            subArea: subArea,
            country: country
        )
        let check = try question.check(at: moment, desk.municipality, civil)
        let result = try await desk.check(check, knownAt: known)
        print(json ? CheckText.json(result) : CheckText.lines(result))
    }
}
