import PermitOffice
import Permits

/// The register of persons: BRP Personen bevragen, version 2.
///
/// Only what a decision needs is asked: the name, and where somebody lives. It is used for that
/// person's own case alone and shown to nobody else, so an address that is kept secret
/// (geheimhouding) stays so.
public struct PersonsRegister: PopulationRegister {
    private let connection: RegisterConnection

    /// Asks over this connection.
    public init(_ connection: RegisterConnection) {
        self.connection = connection
    }

    /// The person with this citizen service number; nil when there is none, or none who lives.
    ///
    /// - Throws: ``RegisterFault``.
    public func person(bsn: String) async throws -> RegisteredPerson? {
        let question = RegisterQuestion("/personen", sending: Query(burgerservicenummer: [bsn]))
        return try await connection.ask(question) { answer throws(RegisterFault) in
            let found = try answer.read(as: Answer.self)
            guard found.type == Query.kind, found.personen.count <= 1 else { throw .unreadable }
            guard let person = found.personen.first else { return nil }
            guard person.burgerservicenummer == bsn else { throw .unreadable }
            if person.opschortingBijhouding?.reden?.code == Person.died { return nil }
            return RegisteredPerson(
                name: try RegisterText.line(person.naam?.volledigeNaam),
                address: try person.verblijfplaats?.address()
            )
        }
    }

    private struct Query: Encodable {
        static let kind = "RaadpleegMetBurgerservicenummer"
        var type = kind
        let burgerservicenummer: [String]
        var fields = [
            "burgerservicenummer", "naam.volledigeNaam", "verblijfplaats.verblijfadres",
            "verblijfplaats.indicatieVastgesteldVerblijftNietOpAdres",
        ]
    }

    private struct Answer: Decodable {
        let type: String
        let personen: [Person]
    }

    private struct Person: Decodable {
        static let died = "O"
        let burgerservicenummer: String?
        let naam: Name?
        let verblijfplaats: Residence?
        let opschortingBijhouding: Suspension?
    }

    private struct Name: Decodable {
        let volledigeNaam: String?
    }

    private struct Suspension: Decodable {
        struct Reason: Decodable {
            let code: String?
        }
        let reden: Reason?
    }

    private struct Residence: Decodable {
        struct Place: Decodable {
            let officieleStraatnaam: String?
            let korteStraatnaam: String?
            let huisnummer: Int?
            let huisletter: String?
            let huisnummertoevoeging: String?
            let postcode: String?
            let woonplaats: String?
        }
        let type: String
        let verblijfadres: Place?
        let indicatieVastgesteldVerblijftNietOpAdres: Bool?

        /// Nil abroad, in a place without an address, when it is not known where, and for somebody
        /// who was found not to live there.
        func address() throws(RegisterFault) -> Address? {
            switch type {
            case "Locatie", "VerblijfplaatsBuitenland", "VerblijfplaatsOnbekend": return nil
            case "Adres" where indicatieVastgesteldVerblijftNietOpAdres == true: return nil
            case "Adres":
                guard let place = verblijfadres else { throw .unreadable }
                return try RegisterText.address(
                    street: place.officieleStraatnaam ?? place.korteStraatnaam,
                    houseNumber: place.huisnummer,
                    letter: place.huisletter,
                    addition: place.huisnummertoevoeging,
                    postcode: place.postcode,
                    town: place.woonplaats
                )
            default: throw .unreadable
            }
        }
    }
}
