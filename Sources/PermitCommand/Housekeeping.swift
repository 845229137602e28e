import Logging
import PermitOffice
import ServiceLifecycle

/// What happens without anyone asking: what is due, and what was changed from the command line.
struct Housekeeping: Service {
    let office: Office
    let clients: ClientDirectory
    let sessions: SessionBook
    let logger: Logger

    private static let interval = Duration.seconds(2)

    /// Goes round until the process is told to stop.
    func run() async throws {
        await cancelWhenGracefulShutdown {
            office.sendLettersOfBefore()
            while !Task.isCancelled {
                await goRound()
                try? await Task.sleep(for: Self.interval)
            }
        }
    }

    private func goRound() async {
        await attempt {
            try await office.doWhatIsDue()
            try await office.takeRecordedMunicipality()
            try await clients.refresh(from: office.register.store)
            sessions.sweep(at: office.clock.now())
        }
        await attempt { try await office.beat() }
    }

    private func attempt(_ duty: () async throws -> Void) async {
        do {
            try await duty()
        } catch {
            if Office.isRegisterLost(error) { office.noteRegisterLost() }
            logger.error("Housekeeping failed", metadata: ["error": "\(type(of: error))"])
        }
    }
}
