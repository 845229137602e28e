import PermitOffice
import Permits

/// The API keys of scan suppliers and staff.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /beheer/sleutels | beheerder | all of them |
/// | POST /beheer/sleutels | beheerder | adds, rotates or revokes one; a token is shown this once |
struct ClientPages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        [
            .get("/beheer/sleutels", who: [.beheerder]) { .page(try await page($0)) },
            .post("/beheer/sleutels", who: [.beheerder], act),
        ]
    }

    private func page(
        _ call: PageCall,
        token: (name: String, text: String)? = nil,
        faults: [FormFault] = []
    ) async throws -> SitePage {
        let clients = try await office.clients()
        let view = ClientsView(clients, call, token, faults)
        return faults.isEmpty ? SitePage("clients", view) : SitePage("clients", view).with(faults)
    }

    private func act(_ call: PageCall) async throws -> PageReply {
        let form = FormReader(call)
        let caller = try call.signedIn()
        switch call.value("doe") {
        case "toevoegen": return .page(try await add(call, form, caller))
        case "vernieuwen":
            let name = form.text("sleutelnaam", maxLength: 64) ?? ""
            let token = try await office.rotateClient(name: name, by: caller).value()
            return .page(try await page(call, token: (name, token)))
        case "intrekken":
            let name = form.text("sleutelnaam", maxLength: 64) ?? ""
            _ = try await office.revokeClient(name: name, by: caller).value()
            return .redirect("/beheer/sleutels")
        default: throw Problem.notFound
        }
    }

    private func add(
        _ call: PageCall,
        _ form: FormReader,
        _ caller: Caller
    ) async throws -> SitePage {
        let name = form.required("naam", maxLength: 64, else: "case.fault.name")
        let role = form.choice(
            "rol",
            else: "admin.fault.role",
            ["handhaver": Role.handhaver, "behandelaar": .behandelaar, "beheerder": .beheerder]
        )
        guard let name, let role else { return try await page(call, faults: form.faults) }
        switch try await office.addClient(name: name, role: role, by: caller) {
        case .done(let token): return try await page(call, token: (name, token))
        default:
            form.fault("naam", "admin.fault.nameTaken")
            return try await page(call, faults: form.faults)
        }
    }
}

/// The keys, and the token of the one that was just made.
struct ClientsView: Sendable {
    let clients: [Client]
    let isEmpty: Bool
    let token: Token?
    let fields: FormFields
    let role: FormChoice

    /// A key.
    struct Client: Sendable {
        let clientName: String
        let clientRole: String
        let isActive: Bool
    }

    /// A token, shown this once.
    struct Token: Sendable {
        let owner: String
        let text: String
    }

    init(
        _ clients: [ClientView],
        _ call: PageCall,
        _ token: (name: String, text: String)?,
        _ faults: [FormFault]
    ) {
        self.clients = clients.map { client in
            Client(
                clientName: client.name,
                clientRole: call.word("admin.role.\(client.role)"),
                isActive: !client.isRevoked
            )
        }
        isEmpty = clients.isEmpty
        self.token = token.map { Token(owner: $0.name, text: $0.text) }
        let values = token == nil ? call.values : [:]
        fields = FormFields(values, faults: faults)
        role = FormChoice(
            "rol",
            chosen: values["rol"],
            faults: faults,
            ["handhaver", "behandelaar", "beheerder"].map {
                ($0, call.word("admin.role.\($0)"), nil)
            }
        )
    }
}
