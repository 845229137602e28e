import Foundation
import Logging
import PermitOffice
import PermitServer
import PermitStore
import Permits
import Registers
import ServiceLifecycle
import UnixSignals

/// Everything that runs together: the office, its register, the web service and the housekeeping.
struct FrontDesk {
    private let settings: ServeSettings
    private let office: Office
    private let clients: ClientDirectory
    private let demo: DemoWorld?
    private let residents: [DemoWorld.Resident]
    private let claim: StoreClaim
    private let logger = Logger(label: "kentekenloket")

    /// Opens the record and builds the index; refuses to start on anything doubtful.
    init(_ settings: ServeSettings, isDemo: Bool) async throws {
        self.settings = settings
        let civil = try CivilClock.amsterdam()
        let document = try settings.municipalityFile.map(MunicipalityPath.read)
        let given = try document.map(MunicipalityShelf.read)
        let (file, keys) = try Self.open(settings, isDemo: isDemo)
        claim = try Refusal.naming(settings.database) { try StoreClaim(settings.database) }
        let clock = OfficeClock()
        let register = try Refusal.naming(settings.database) {
            try Register(file: file, keys: keys, now: clock.now())
        }
        let recorded = try register.store.readNow { try $0.municipality(version: $0.version()) }
        let shelf = MunicipalityShelf(
            try given ?? MunicipalityShelf.read(recorded ?? MunicipalityShelf.leidschendamVoorburg)
        )
        demo = isDemo ? DemoWorld(clock: clock) : nil
        office = Office(
            register: register,
            world: try demo.map { OutsideWorld($0, printer: WeasyPrint()) }
                ?? OutsideWorld(settings, logger: logger),
            shelf: shelf,
            clock: clock,
            civil: civil
        )
        clients = ClientDirectory(hash: keys.tokens)
        let counts = document ?? recorded ?? MunicipalityShelf.leidschendamVoorburg
        if counts != recorded { try await office.replaceMunicipality(counts) }
        try await clients.refresh(from: register.store)
        try office.demandCompleteLetters()
        residents = demo?.people(by: office.policy(at: clock.now())) ?? []
        if isDemo { try await Self.keepDemoStaff(in: register.store, at: clock.now()) }
    }

    /// Answers requests until the process is told to stop.
    func serve() async throws {
        let sessions = SessionBook(settings.login?.sessions ?? .customary)
        let service = WebService(
            office: office,
            authenticate: authenticate,
            demo: demo.map { DemoControls($0, residents) },
            broker: demo == nil ? settings.login?.broker(logger: logger) : nil,
            sessions: sessions,
            attempts: AttemptLimit(settings.attempts ?? (demo == nil ? Self.attempts : nil))
        )
        let host = settings.host
        let application = service.application(
            host: host,
            port: settings.port,
            logger: logger
        ) { port in
            print("Listening on http://\(host):\(port)")
            fflush(nil)
        }
        let housekeeping = Housekeeping(
            office: office,
            clients: clients,
            sessions: sessions,
            logger: logger
        )
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [.init(service: application), .init(service: housekeeping)],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            )
        )
        try await office.noteGap()
        do {
            try await group.run()
        } catch {
            try? await office.rest()
            throw Refusal("\(host):\(settings.port): cannot listen there; is the port in use?")
        }
        await office.closeOutbox()
        try? await office.rest()
        try office.register.store.file.close()
        if settings.isTemporary { removeTemporaryFiles() }
    }

    /// Wrong secrets in a quarter of an hour, unless the settings say otherwise.
    private static let attempts = AttemptLimit.Bounds(each: 10, all: 200)

    private var authenticate: Authenticate {
        let (clients, isDemo) = (clients, demo != nil)
        return { token in
            (isDemo ? DemoIdentities.caller(token: token) : nil) ?? clients.caller(token: token)
        }
    }

    private func removeTemporaryFiles() {
        for suffix in ["", "-wal", "-shm", "-claim", ".key"] {
            try? FileManager.default.removeItem(atPath: settings.database + suffix)
        }
    }

    /// A demonstration makes its own key file and database; a real start needs both.
    private static func open(
        _ settings: ServeSettings,
        isDemo: Bool
    ) throws -> (StoreFile, KeyRing) {
        let hasKey = FileManager.default.fileExists(atPath: settings.keyFile)
        let hasRecord = FileManager.default.fileExists(atPath: settings.database)
        if isDemo, !hasKey, !hasRecord { _ = try KeyRing.create(at: settings.keyFile) }
        if !isDemo, !hasRecord { throw Refusal("\(settings.database): \(StoreFault.missing)") }
        let keys = try KeyRing.load(from: settings.keyFile)
        let file = try Refusal.naming(settings.database) {
            try StoreFile(settings.database, mode: isDemo ? .create : .existing, keys: keys)
        }
        return (file, keys)
    }
}
