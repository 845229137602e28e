import ArgumentParser
import Foundation
import Logging
import PermitOffice
import PermitServer
import Permits
import PermitStore
import Registers
import ServiceLifecycle

/// Runs the service.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Runs the service.",
        discussion: "What stands on the command line goes before what stands in the file."
    )

    @Option(
        help: """
            A JSON file: database, keyFile, host, port, gemeente, wrongSecrets, registers, \
            betaling, mail, post.
            """
    )
    var config: String?
    @Option(help: "The database file.")
    var database: String?
    @Option(help: "The key file; see 'key create'.")
    var keyFile: String?
    @Option(help: "The address to listen on; 127.0.0.1 when left out.")
    var host: String?
    @Option(help: "The port; 8080 when left out, 0 for a free one.")
    var port: Int?
    @Option(help: "A municipality file to import first, if it differs from the one recorded.")
    var gemeente: String?
    @Flag(help: "Made-up people and registers, on a fresh or given database; loopback only.")
    var demo = false

    func validate() throws {
        if let port, !(0...65_535).contains(port) {
            throw ValidationError("The port is a number from 0 to 65535.")
        }
    }

    func run() async throws {
        LoggingSystem.bootstrap(StreamLogHandler.standardOutput(label:))
        let settings = try ServeSettings(self)
        if demo, !settings.isLoopback {
            throw Refusal("A demonstration listens on 127.0.0.1 or ::1 only, not \(settings.host).")
        }
        let desk = try await FrontDesk(settings, isDemo: demo)
        try await desk.serve()
    }
}
