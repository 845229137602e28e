import ArgumentParser
import PermitStore

/// Makes a database or brings its schema up to date.
struct MigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Makes the database, or brings its schema up to date."
    )

    @OptionGroup var record: RecordOptions

    func run() throws {
        let (file, _) = try record.open(.create)
        try file.close()
        print("\(record.database): up to date")
    }
}
