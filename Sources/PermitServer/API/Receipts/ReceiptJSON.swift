import PermitOffice
import Permits

/// How a receipt looks from outside.
enum ReceiptJSON {
    /// Who says so, in each receipt.
    static let issuer = "kentekenloket"

    /// What is signed: who says it and when, the question as a check takes it, and its answer as
    /// a check gives it, so that anyone who may check plates can ask it again.
    static func claims(_ receipt: Receipt, of municipality: Municipality) -> JSONValue {
        [
            "iss": .string(issuer), "iat": .int(receipt.issuedAt.seconds),
            "gemeente": [
                "naam": .string(municipality.name), "cbsCode": .string(municipality.cbsCode),
            ],
            "vraag": question(receipt), "antwoord": PlateCheckJSON.value(receipt.result),
        ]
    }

    /// The answer to whoever asks for a receipt: as a check is answered, and more.
    static func value(_ receipt: Receipt, text: String) -> JSONValue {
        guard case .object(let members) = PlateCheckJSON.value(receipt.result) else { return nil }
        let plate = receipt.check.plate
        return .object(
            members + [
                JSONValue.Member("kenteken", .string(plate.text)),
                JSONValue.Member("land", JSONValue(plate.country?.text)),
                JSONValue.Member("weergave", .string(plate.display)),
                JSONValue.Member("ondertekendOp", .string(receipt.issuedAt.iso)),
                JSONValue.Member("ontvangstbewijs", .string(text)),
            ]
        )
    }

    private static func question(_ receipt: Receipt) -> JSONValue {
        let check = receipt.check
        var (zone, subArea) = (ZoneCode?.none, ZoneCode?.none)
        if case .zone(let code, let part) = check.spot { (zone, subArea) = (code, part) }
        return [
            "kenteken": .string(check.plate.text), "land": JSONValue(check.plate.country?.text),
            "zone": JSONValue(zone?.text), "deelgebied": JSONValue(subArea?.text),
            "plaats": "blauweStreep", "tijdstip": .string(check.moment.iso),
            "registerversie": .int(receipt.result.registerVersion),
        ]
    }
}
