import Logging
import PermitOffice
import Registers

extension OutsideWorld {
    /// The registers that the settings name; the others do not answer.
    ///
    /// Each fault of a register is a line in the log: its name and what went wrong, and nothing of
    /// what was asked.
    init(_ serve: ServeSettings, logger: Logger) throws {
        let settings = serve.outside
        let printer = WeasyPrint()
        let nobody = Unconnected()
        func connection(_ name: String, header: String) -> RegisterConnection? {
            settings.registers[name].map {
                RegisterConnection(
                    name,
                    $0,
                    headers: $0.key.map { [header: $0] } ?? [:],
                    logger: logger
                )
            }
        }
        let buildings: (any AddressRegister)? =
            connection("bag", header: "X-Api-Key").map(BuildingsRegister.init)
            ?? connection("pdok", header: "X-Api-Key").map(AddressSearch.init)
        self.init(
            persons: connection("brp", header: "X-API-KEY").map(PersonsRegister.init) ?? nobody,
            companies: connection("kvk", header: "apikey").map(TradeRegister.init) ?? nobody,
            addresses: buildings ?? nobody,
            vehicles: connection("rdw", header: "X-App-Token").map(VehicleData.init) ?? nobody,
            payments: settings.payments.map { PaymentService($0, logger: logger) } ?? nobody,
            messages: try Mailroom(serve, printer: printer),
            printer: printer
        )
    }
}

extension PaymentService {
    fileprivate init(_ settings: OutsideSettings.Payments, logger: Logger) {
        let key = settings.register.key ?? ""
        self.init(
            RegisterConnection(
                "betaling",
                settings.register,
                headers: ["Authorization": "Bearer \(key)"],
                logger: logger
            ),
            returnAddress: settings.returnAddress,
            messageAddress: settings.messageAddress
        )
    }
}

extension RegisterConnection {
    fileprivate convenience init(
        _ name: String,
        _ register: OutsideSettings.Register,
        headers: [String: String],
        logger: Logger
    ) {
        self.init(name, at: register.address, headers: headers, timeLimit: register.timeLimit) {
            logger.warning("register", metadata: ["register": "\($0)", "fault": "\($1)"])
        }
    }
}
