import HTTPTypes
import Hummingbird
import Logging
import PermitOffice
import Permits

/// The office over HTTP: the API, the pages, and in a demonstration the calls to steer it.
public struct WebService: Sendable {
    private let office: Office
    private let endpoints: [Endpoint]
    private let authenticate: Authenticate
    private let site: Site
    private let tally = CheckTally()

    /// Opens the service.
    ///
    /// - Parameters:
    ///   - office: What answers every call.
    ///   - authenticate: Tells whose a bearer token is.
    ///   - demo: The controls of a demonstration; nil for the real thing.
    ///   - broker: Where people log in to the pages; nil when nobody can.
    ///   - sessions: Who is logged in.
    ///   - attempts: Slows down who guesses a secret; by default nobody is.
    public init(
        office: Office,
        authenticate: @escaping Authenticate,
        demo: DemoControls?,
        broker: (any LoginBroker)? = nil,
        sessions: SessionBook = SessionBook(),
        attempts: AttemptLimit = AttemptLimit(nil)
    ) {
        self.office = office
        self.authenticate = authenticate
        let municipality = office.shelf.municipality
        let api = API(
            office: office,
            description: APIDescription(municipality),
            tally: tally,
            attempts: attempts
        )
        site = Site(
            office: office,
            door: SiteDoor(sessions: sessions, flows: LoginFlows(), broker: broker),
            demo: demo,
            tally: tally,
            attempts: attempts
        )
        endpoints =
            api.endpoints + HealthAPI(office: office).endpoints + site.endpoints
            + (demo.map { DemoAPI(office: office, controls: $0).endpoints } ?? [])
    }

    /// Method and path of every call under `/v1`, as `GET /v1/aanvragen`.
    var apiCalls: [String] {
        endpoints.filter { $0.path.text.hasPrefix("/v1/") }
            .map { "\($0.method.rawValue) \($0.path.text)" }
    }

    /// The service as an application that listens on this host and port; port 0 takes a free one,
    /// which `onListening` tells.
    public func application(
        host: String,
        port: Int,
        logger: Logger,
        onListening: @escaping @Sendable (_ port: Int) -> Void
    ) -> some ApplicationProtocol {
        let desk = LaneDesk(office: office, authenticate: authenticate, tally: tally)
        return Application(
            responder: Dispatcher(
                endpoints: Endpoints(endpoints),
                authenticate: authenticate,
                logger: logger,
                refusalPage: site.refusal
            ),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [RefusalCompleter(), LaneWatch(desk)],
                    idleTimeout: .seconds(75)
                )
            ),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { channel in onListening(channel.localAddress?.port ?? port) },
            logger: logger
        )
    }
}
