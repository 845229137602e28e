import HTTPTypes
import PermitOffice
import Permits

/// How somebody wants to hear from the municipality.
///
/// | call | who | answer |
/// |---|---|---|
/// | GET /v1/contactgegevens | burger, bedrijf: own | 200 |
/// | PUT /v1/contactgegevens | the same | 200 as it is from then on |
struct ContactAPI: Sendable {
    let office: Office

    private static let people: Access = [.burger, .bedrijf]

    var endpoints: [Endpoint] {
        [
            Endpoint(.get, "/v1/contactgegevens", who: Self.people, answer: show),
            Endpoint(.put, "/v1/contactgegevens", who: Self.people, answer: replace),
        ]
    }

    private func show(_ call: Call) async throws -> Reply {
        Self.reply(try await office.contact(of: try Self.holder(call)))
    }

    private func replace(_ call: Call) async throws -> Reply {
        let holder = try Self.holder(call)
        let body = try JSONBody(call)
        let email = body.email()
        let language = body.enumValue(
            "taal",
            cases: ["nl": LetterLanguage.dutch, "en": .english]
        )
        let isDigital = body.bool("digitaal")
        if isDigital ?? false, !body.has("email") { body.fault("email", .noMailAddress) }
        let (words, digital) = try body.finish(language, isDigital)
        let outcome = try await office.change(
            contactOf: holder,
            email: email,
            language: words,
            isDigital: digital,
            ifVersion: try await call.ifMatch {
                try await office.contact(of: holder).version
            },
            by: call.signedIn()
        )
        return Self.reply(try outcome.value())
    }

    private static func holder(_ call: Call) throws(Problem) -> Holder {
        guard let holder = try call.signedIn().holder else { throw .forbidden }
        return holder
    }

    private static func reply(_ contact: Contact) -> Reply {
        Reply(
            json: [
                "email": JSONValue(contact.email?.text),
                "taal": .string(contact.language.rawValue),
                "digitaal": .bool(contact.isDigital),
            ],
            headers: EntityTag(version: contact.version).header
        )
    }
}

extension JSONBody {
    /// A mail address; nil when it is absent or wrong.
    fileprivate func email() -> EmailAddress? {
        parse("email", .optional, maxLength: EmailAddress.lengthMax) { (text) throws(Fault) in
            guard let address = EmailAddress(text) else { throw .mailAddress }
            return address
        }
    }
}

extension Fault {
    fileprivate static let mailAddress = Fault(
        .onbekendeWaarde,
        "Schrijf een e-mailadres als naam@example.nl."
    )
    fileprivate static let noMailAddress = Fault(
        .ontbreekt,
        "Geef een e-mailadres. Wilt u post op papier? Zet digitaal dan op false."
    )
}
