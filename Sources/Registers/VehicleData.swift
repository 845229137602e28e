import PermitOffice
import Permits

/// The open data of the vehicle register (RDW, set m9d7-ebf2): what a vehicle is, not whose.
///
/// The plate stands in the address of the question, as the set wants it; it is written in no log.
public struct VehicleData: VehicleRegister {
    private let connection: RegisterConnection

    /// Asks over this connection.
    public init(_ connection: RegisterConnection) {
        self.connection = connection
    }

    /// The vehicle with this plate, its keeper left open; nil when the register does not know it,
    /// as with every foreign plate.
    ///
    /// - Throws: ``RegisterFault``.
    public func vehicle(_ plate: LicensePlate) async throws -> RegisteredVehicle? {
        guard plate.country == .netherlands else { return nil }
        var question = RegisterQuestion("/m9d7-ebf2.json")
        question.query = [
            ("kenteken", plate.text),
            ("%24select", "kenteken,voertuigsoort,inrichting,aantal_wielen"),
            ("%24order", "kenteken"), ("%24limit", "2"),
        ]
        return try await connection.ask(question) { answer throws(RegisterFault) in
            let found = try answer.read(as: [Found].self)
            guard found.count <= 1 else { throw .unreadable }
            guard let vehicle = found.first else { return nil }
            guard vehicle.kenteken == plate.text else { throw .unreadable }
            let wheels = try vehicle.wheels()
            let word = try RegisterText.line(vehicle.voertuigsoort)
            return RegisteredVehicle(
                kind: VehicleWord.kind(word, wheels: wheels),
                wheels: wheels,
                isCamper: VehicleWord.isCamper(vehicle.inrichting ?? ""),
                keeper: nil
            )
        }
    }

    /// All values are texts in this set.
    private struct Found: Decodable {
        let kenteken: String
        let voertuigsoort: String?
        let inrichting: String?
        let aantal_wielen: String?

        func wheels() throws(RegisterFault) -> Int? {
            guard let aantal_wielen else { return nil }
            guard let count = Int(aantal_wielen), 0...100 ~= count else { throw .unreadable }
            return count
        }
    }
}
