import PermitOffice
import Permits

/// The register of addresses and buildings: BAG individuele bevragingen, version 2.
public struct BuildingsRegister: AddressRegister {
    private let connection: RegisterConnection

    /// Asks over this connection.
    public init(_ connection: RegisterConnection) {
        self.connection = connection
    }

    /// Whether this front door exists: exactly this one, letter and addition counted.
    ///
    /// - Throws: ``RegisterFault``.
    public func knows(_ address: Address) async throws -> Bool {
        var question = RegisterQuestion("/adressen")
        question.query = [
            ("postcode", address.postcode), ("huisnummer", String(address.houseNumber)),
        ]
        if !address.letter.isEmpty { question.query.append(("huisletter", address.letter)) }
        if !address.addition.isEmpty {
            question.query.append(("huisnummertoevoeging", address.addition))
        }
        question.query += [("exacteMatch", "true"), ("pageSize", "100")]
        question.mediaTypes = ["application/hal+json", "application/json"]
        return try await connection.ask(question) { answer throws(RegisterFault) in
            let found = try answer.read(as: Answer.self)
            return (found.embedded?.adressen ?? []).contains { $0.isDoor(of: address) }
        }
    }

    private struct Answer: Decodable {
        struct Embedded: Decodable {
            let adressen: [Found]
        }
        struct Links: Decodable {}
        let embedded: Embedded?
        /// Every answer has them; what has none is no answer of this register.
        let links: Links

        enum CodingKeys: String, CodingKey {
            case embedded = "_embedded"
            case links = "_links"
        }
    }

    private struct Found: Decodable {
        let postcode: String
        let huisnummer: Int
        let huisletter: String?
        let huisnummertoevoeging: String?

        func isDoor(of address: Address) -> Bool {
            postcode == address.postcode && huisnummer == address.houseNumber
                && (huisletter ?? "").uppercased() == address.letter
                && (huisnummertoevoeging ?? "").uppercased() == address.addition
        }
    }
}
