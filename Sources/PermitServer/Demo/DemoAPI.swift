import HTTPTypes
import PermitOffice
import Permits

/// Calls that only a demonstration has.
///
/// Members that a body does not need are ignored.
///
/// | call | who | answer |
/// |---|---|---|
/// | PUT /demo/klok | everyone | 204, and everything that is due by then has happened |
/// | POST /demo/personen, /demo/bedrijven, /demo/voertuigen | everyone | 204 |
/// | POST /demo/betaalmeldingen | everyone | 204, 404 for an unknown reference |
/// | PUT /demo/storing | everyone | 204 |
/// | GET /demo/berichten | everyone | 200 |
struct DemoAPI: Sendable {
    let office: Office
    let controls: DemoControls

    var endpoints: [Endpoint] {
        [
            Endpoint(.put, "/demo/klok", who: .everyone, answer: setClock),
            Endpoint(.post, "/demo/personen", who: .everyone, answer: putPerson),
            Endpoint(.post, "/demo/bedrijven", who: .everyone, answer: putCompany),
            Endpoint(.post, "/demo/voertuigen", who: .everyone, answer: putVehicle),
            Endpoint(.post, "/demo/betaalmeldingen", who: .everyone, answer: reportPayment),
            Endpoint(.put, "/demo/storing", who: .everyone, answer: setCondition),
            Endpoint(.get, "/demo/berichten", who: .everyone, answer: messages),
        ]
    }

    private func setClock(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call, unknown: .ignored)
        let moment = body.moment("nu", clock: office.civil)
        try body.finish()
        office.clock.set(moment)
        try await office.doWhatIsDue()
        return Self.done
    }

    private func putPerson(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call, unknown: .ignored)
        let (bsn, name, address) = try body.finish(
            body.bsn(),
            body.string("naam", maxLength: 200),
            body.address("adres", .required)
        )
        controls.putPerson(RegisteredPerson(name: name, address: address), bsn)
        await office.look(at: .citizen(bsn: bsn))
        return Self.done
    }

    private func putCompany(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call, unknown: .ignored)
        let (kvk, name, address, staff) = try body.finish(
            body.kvk(),
            body.string("naam", maxLength: 200),
            body.address("adres", .required),
            body.int("werkzamePersonen", in: 0...1_000_000)
        )
        controls.putCompany(RegisteredCompany(name: name, address: address, staff: staff), kvk)
        await office.look(at: .company(kvk: kvk))
        return Self.done
    }

    private func putVehicle(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call, unknown: .ignored)
        let plate = body.plate()
        let wheels = body.int("wielen", .optional, in: 0...40)
        let word = body.string("voertuigsoort", maxLength: 60)
        let keeper =
            body.has("houderBsn")
            ? body.bsn("houderBsn").map(Holder.citizen)
            : body.has("houderKvk") ? body.kvk("houderKvk").map(Holder.company) : nil
        let (known, kind) = try body.finish(plate, word)
        let vehicle = RegisteredVehicle(
            kind: VehicleWord.kind(kind, wheels: wheels),
            wheels: wheels,
            isCamper: VehicleWord.isCamper(kind),
            keeper: keeper
        )
        controls.putVehicle(vehicle, known)
        return Self.done
    }

    private func reportPayment(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call, unknown: .ignored)
        let (reference, isPaid) = try body.finish(
            body.string("kenmerk", maxLength: 100),
            body.enumValue(
                "status",
                cases: ["betaald": true, "mislukt": false, "verlopen": false]
            )
        )
        guard let attempt = try await office.paymentAttempt(of: reference) else {
            throw Problem.notFound
        }
        controls.reportPayment(attempt.providerId, attempt.amountCents, isPaid)
        try await office.receivePayment(attempt.providerId)
        return Self.done
    }

    private func setCondition(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call, unknown: .ignored)
        let (register, condition) = try body.finish(
            body.enumValue(
                "register",
                cases: [
                    "brp": "brp", "bag": "bag", "rdw": "rdw", "betaling": "betaling",
                    "mail": "mail", "opslag": "opslag",
                ]
            ),
            body.enumValue(
                "toestand",
                cases: ["uit": "uit", "traag": "traag", "fout": "fout", "goed": "goed"]
            )
        )
        if register == "opslag" {
            office.loseRegister(condition == "uit" || condition == "fout")
            if condition == "goed" { try await office.beat() }
        } else {
            _ = controls.setCondition(register, condition)
            guard condition == "goed" else { return Self.done }
            if register == "mail" {
                await office.deliverLetters(dueAt: .distantFuture)
            } else if register == "betaling" {
                try await office.askProviderAgain()
            } else {
                try await office.askRegistersAgain()
            }
        }
        return Self.done
    }

    /// What was delivered, after everything that waits has been tried.
    private func messages(_ call: Call) async throws -> Reply {
        await office.deliverLetters(dueAt: .distantFuture)
        let sent = controls.messages().map { message, at -> JSONValue in
            [
                "aan": .string(message.to), "onderwerp": .string(message.subject),
                "tekst": .string(message.text), "op": .string(at.iso),
                "kanaal": .string(LetterJSON.name(of: message.way.channel)),
                "briefId": .string(message.id.text),
            ]
        }
        return Reply(json: ["berichten": .array(sent)])
    }

    private static let done = Reply(status: .noContent)
}
