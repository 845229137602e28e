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
    @OptionGroup var question: PlateQuestion
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
        let known = try known.map { RegisterState.at(try PlateQuestion.moment($0, civil)) }
        let state = registerVersion.map(RegisterState.version) ?? known ?? .newest
        let check = try question.check(desk.municipality, civil)
        let result = try await desk.check(check, asOf: state)
        print(json ? CheckText.json(result) : CheckText.lines(result))
    }
}
