import ArgumentParser
import PermitOffice
import PermitStore
import Permits

/// Tells what a draft policy would change; the record is only read.
struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Tells who gains and who loses by a draft of the municipality file.",
        discussion: """
            Holds the draft against the policy of today, for what is held now and for the \
            applications and visits of the last year. Nothing is changed.
            """
    )

    @OptionGroup var record: RecordOptions
    @Option(help: "The draft, a municipality file.")
    var gemeente: String
    @Option(help: "The draft as on this day, such as 2027-01-01; its last version when left out.")
    var from: String?
    @Flag(help: "Print a line of values for each case, with opaque references.")
    var csv = false

    func run() throws {
        let now = OfficeClock().now()
        let civil = try CivilClock.amsterdam()
        let draft = try draft(civil)
        let store = try record.store(.readOnly)
        let desk = try CheckDesk(store: store, civil: civil)
        var simulation = Simulation(
            of: draft,
            against: desk.municipality.policy(at: now, clock: civil),
            clock: civil
        )
        var line = ProgressLine()
        defer { line.end() }
        try store.readNow { record in
            try simulation.look(over: record, at: now) { count in line.show("\(count) looked at") }
        }
        line.end()
        print(csv ? SimulationReport.csv(of: simulation) : SimulationReport.table(of: simulation))
    }

    private func draft(_ civil: CivilClock) throws -> PolicyVersion {
        let municipality = try MunicipalityShelf.read(MunicipalityPath.read(gemeente))
        guard let from else {
            guard let last = municipality.versions.last else {
                throw Refusal("\(gemeente): holds no version")
            }
            return last
        }
        guard let day = Day(iso: from) else {
            throw ValidationError("Write a day as 2027-01-01.")
        }
        return municipality.policy(at: civil.start(of: day), clock: civil)
    }
}
