import ArgumentParser

/// The command `kentekenloket`.
@main
struct Kentekenloket: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kentekenloket",
        abstract: "Parking exemptions and visitors by licence plate, for Dutch municipalities.",
        version: "0.1.0",
        subcommands: [
            ServeCommand.self, MigrateCommand.self, BackupCommand.self, RestoreCommand.self,
            VerifyCommand.self, ImportCommand.self, ExportCommand.self, CheckCommand.self,
            SnapshotCommand.self, OfflineCheckCommand.self,
            DecideCommand.self, SimulateCommand.self, PurgeCommand.self, HoldCommand.self,
            ClientCommand.self, KeyCommand.self, BenchCommand.self,
        ]
    )
}
