import Foundation
import PermitOffice

/// Makes PDF with the WeasyPrint program of the system.
public struct WeasyPrint: LetterPrinter {
    /// The program could not make a page of it.
    public struct Failed: Error {}

    private let program: OutsideProgram
    /// Each page takes a second of a processor, so only two are made at once.
    private let turnstile = Turnstile(places: 2)

    /// The program, where it is installed; nil elsewhere.
    public init?(_ path: String = "/usr/bin/weasyprint", timeLimit: Duration = .seconds(30)) {
        guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
        program = OutsideProgram(path: path, timeLimit: timeLimit)
    }

    /// The page as PDF; it stands on its own, so nothing is fetched for it.
    public func pdf(ofHTML html: String) async throws -> [UInt8] {
        let input = Data(html.utf8)
        let ending = try await turnstile.pass {
            try await program.run(["--encoding", "utf-8", "-", "-"], input: input)
        }
        guard ending.status == 0, ending.output.starts(with: Data("%PDF-".utf8)) else {
            throw Failed()
        }
        return [UInt8](ending.output)
    }
}
