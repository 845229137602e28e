import PermitOffice
import Permits

/// The trade register: KVK basisprofiel, version 1.
public struct TradeRegister: CompanyRegister {
    private let connection: RegisterConnection
    /// What the register answers about a number that nobody has.
    private static let noSuchNumber = "IPD5200"

    /// Asks over this connection.
    public init(_ connection: RegisterConnection) {
        self.connection = connection
    }

    /// The company with this number; nil when there is none.
    ///
    /// - Throws: ``RegisterFault``.
    public func company(kvk: String) async throws -> RegisteredCompany? {
        guard kvk.utf8.count == 8, kvk.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        var question = RegisterQuestion("/v1/basisprofielen/\(kvk)")
        question.statuses = [200, 404]
        question.mediaTypes = ["application/hal+json", "application/json"]
        return try await connection.ask(question) { answer throws(RegisterFault) in
            guard answer.status == 200 else {
                let codes = try answer.read(as: Absence.self).fout.map(\.code)
                guard codes.contains(Self.noSuchNumber) else { throw .refused(status: 404) }
                return nil
            }
            let profile = try answer.read(as: Profile.self)
            guard profile.kvkNummer == kvk else { throw .unreadable }
            let staff = profile.totaalWerkzamePersonen ?? 0
            guard 0...10_000_000 ~= staff else { throw .unreadable }
            return RegisteredCompany(
                name: try RegisterText.line(profile.naam),
                address: try profile.address(),
                staff: staff
            )
        }
    }

    private struct Absence: Decodable {
        struct Fault: Decodable {
            let code: String
        }
        let fout: [Fault]
    }

    private struct Profile: Decodable {
        let kvkNummer: String
        let naam: String?
        let totaalWerkzamePersonen: Int?
        let embedded: Embedded?

        enum CodingKeys: String, CodingKey {
            case kvkNummer, naam, totaalWerkzamePersonen
            case embedded = "_embedded"
        }

        struct Embedded: Decodable {
            let hoofdvestiging: Branch?
        }
        struct Branch: Decodable {
            let adressen: [Place]?
        }
        struct Place: Decodable {
            let type: String
            let indAfgeschermd: String?
            let straatnaam: String?
            let huisnummer: Int?
            let huisletter: String?
            let huisnummerToevoeging: String?
            let postcode: String?
            let plaats: String?
            let land: String?
        }

        /// Where the company can be visited; nil abroad, and when it is shielded.
        func address() throws(RegisterFault) -> Address? {
            let places = embedded?.hoofdvestiging?.adressen ?? []
            guard let place = places.first(where: { $0.type == "bezoekadres" }),
                place.indAfgeschermd?.lowercased() != "ja",
                (place.land ?? "Nederland") == "Nederland"
            else { return nil }
            return try RegisterText.address(
                street: place.straatnaam,
                houseNumber: place.huisnummer,
                letter: place.huisletter,
                addition: place.huisnummerToevoeging,
                postcode: place.postcode,
                town: place.plaats
            )
        }
    }
}
