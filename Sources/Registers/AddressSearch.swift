import PermitOffice
import Permits

/// The free search of PDOK (Locatieserver 3.1) over the same addresses; it needs no key.
public struct AddressSearch: AddressRegister {
    private let connection: RegisterConnection
    /// The most that are asked at once: more than any house number has front doors.
    private static let rows = 100

    /// Asks over this connection.
    public init(_ connection: RegisterConnection) {
        self.connection = connection
    }

    /// Whether this front door exists: exactly this one, letter and addition counted.
    ///
    /// - Throws: ``RegisterFault``; also when there are more than were sent, and it is not among
    ///   those.
    public func knows(_ address: Address) async throws -> Bool {
        var question = RegisterQuestion("/free")
        question.query = [
            ("q", "\(address.postcode) \(address.houseNumber)"), ("fq", "type:adres"),
            ("fq", "postcode:\(address.postcode)"), ("fq", "huisnummer:\(address.houseNumber)"),
            ("fl", "postcode,huisnummer,huisletter,huisnummertoevoeging"),
            ("rows", String(Self.rows)),
        ]
        return try await connection.ask(question) { answer throws(RegisterFault) in
            let found = try answer.read(as: Answer.self).response
            if found.docs.contains(where: { $0.isDoor(of: address) }) { return true }
            guard found.numFound <= found.docs.count else { throw .unreadable }
            return false
        }
    }

    private struct Answer: Decodable {
        struct Response: Decodable {
            let numFound: Int
            let docs: [Found]
        }
        let response: Response
    }

    private struct Found: Decodable {
        let postcode: String?
        let huisnummer: Int?
        let huisletter: String?
        let huisnummertoevoeging: String?

        func isDoor(of address: Address) -> Bool {
            postcode == address.postcode && huisnummer == address.houseNumber
                && (huisletter ?? "").uppercased() == address.letter
                && (huisnummertoevoeging ?? "").uppercased() == address.addition
        }
    }
}
