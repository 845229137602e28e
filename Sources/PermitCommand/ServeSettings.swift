import Foundation
import PermitServer

/// How the service is run: the command line before the file before what is customary.
struct ServeSettings {
    let database: String
    let keyFile: String
    let host: String
    let port: Int
    let municipalityFile: String?
    /// The registers outside.
    let outside: OutsideSettings
    /// How people log in; nil when they cannot.
    let login: LoginSettings?
    /// How mail goes out; nil when it waits.
    let mail: MailSettings?
    /// The folder for letters on paper; nil when they wait.
    let printFolder: String?
    /// How many wrong secrets are let pass; nil when the file does not say.
    let attempts: AttemptLimit.Bounds?
    /// Whether the database is only there for this one demonstration.
    let isTemporary: Bool

    init(_ command: ServeCommand) throws {
        let file = try command.config.map(File.read) ?? File()
        let named = command.database ?? file.database
        isTemporary = command.demo && named == nil
        database = named ?? (isTemporary ? Self.temporaryPath() : "kentekenloket.sqlite")
        keyFile =
            command.keyFile ?? file.keyFile
            ?? ProcessInfo.processInfo.environment["KENTEKENLOKET_KEY_FILE"] ?? database + ".key"
        host = command.host ?? file.host ?? "127.0.0.1"
        port = command.port ?? file.port ?? 8080
        attempts = file.wrongSecrets.map { AttemptLimit.Bounds(each: $0.each, all: $0.all) }
        municipalityFile = command.gemeente ?? file.gemeente
        outside = try OutsideSettings(path: command.config)
        login = try LoginSettings.read(path: command.config)
        mail = try file.mail.map(MailSettings.init)
        printFolder = file.post?.map
    }

    /// Whether only this machine can reach the service.
    var isLoopback: Bool {
        ["127.0.0.1", "localhost", "::1"].contains(host)
    }

    private static func temporaryPath() -> String {
        let name = "kentekenloket-\(ProcessInfo.processInfo.processIdentifier).sqlite"
        return FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    }

    private struct File: Decodable {
        var database: String?
        var keyFile: String?
        var host: String?
        var port: Int?
        var gemeente: String?
        var mail: MailSettings.File?
        var post: Post?

        struct Post: Decodable {
            var map: String
        }

        var wrongSecrets: WrongSecrets?

        /// In a quarter of an hour, for one number, code or link and for all together.
        struct WrongSecrets: Decodable {
            var each: Int
            var all: Int
        }

        static func read(_ path: String) throws -> File {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw Refusal("\(path): The file cannot be read; check the path.")
            }
            do {
                return try JSONDecoder().decode(File.self, from: data)
            } catch {
                throw Refusal(
                    "\(path): Write a JSON object with database, keyFile, host, port, gemeente, "
                        + "wrongSecrets {each, all}, mail {sendmail, afzender} and post {map}."
                )
            }
        }
    }
}
