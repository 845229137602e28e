import PermitOffice
import Permits

extension Fault {
    static let unknownZone = Fault(
        .zoneOnbekend,
        "Deze zone bestaat niet. Gebruik de code van een zone van de gemeente."
    )
    static let unknownSubArea = Fault(
        .deelgebiedOnbekend,
        "Dit deelgebied hoort niet bij de zone. Laat het weg of kies een ander."
    )
    static let postcode = Fault(
        .onbekendeWaarde,
        "Schrijf een postcode als 2271AA: vier cijfers en twee letters."
    )
    static let date = Fault(.onbekendeWaarde, "Schrijf de datum als 2026-03-24.")
    static let citizenNumber = Fault(.onbekendeWaarde, "Een bsn heeft negen cijfers.")
    static let companyNumber = Fault(.onbekendeWaarde, "Een KVK-nummer heeft acht cijfers.")
    static let oneHolder = Fault(.onbekendeWaarde, "Noem een bsn of een kvkNummer, niet allebei.")
    static let zoneOrLocation = Fault(.ontbreekt, "Noem een zone of een locatie.")

    /// What is wrong with a plate.
    static func plate(_ invalid: LicensePlate.Invalid) -> Fault {
        switch invalid {
        case .empty: Fault(.kentekenOngeldig, "Vul een kenteken in, zoals GBB-01-B.")
        case .unusableCharacter:
            Fault(.kentekenOngeldig, "Gebruik alleen letters en cijfers, zoals in GBB-01-B.")
        case .tooLong: Fault(.kentekenOngeldig, "Een kenteken heeft hoogstens 25 tekens.")
        case .notDutch:
            Fault(
                .kentekenOngeldig,
                "Een Nederlands kenteken heeft 6 letters en cijfers, zoals GBB-01-B. "
                    + "Is het een buitenlands kenteken? Kies dan het land."
            )
        }
    }

    /// What is wrong with a moment.
    static func moment(_ invalid: MomentText.Invalid) -> Fault {
        switch invalid {
        case .unreadable:
            Fault(.onleesbareTijd, "Schrijf een tijd als 2026-06-18T10:00:00+02:00.")
        case .outOfRange:
            Fault(.buitenBereik, "Kies een jaar van 2000 tot en met 2099.")
        case .nonexistentLocalTime:
            Fault(
                .nietBestaandeTijd,
                "Deze tijd bestaat niet: de klok gaat dan een uur vooruit. Kies een andere tijd."
            )
        }
    }

    /// A country sign that is not in use, with the one that was probably meant.
    static func unknownCountry(_ text: String) -> Fault {
        let hint = CountrySign.meant(by: text).map { " Gebruik \($0)." } ?? ""
        return Fault(
            .landOnbekend,
            "Gebruik het landteken van het kenteken, zoals NL, B of D.\(hint)"
        )
    }
}
