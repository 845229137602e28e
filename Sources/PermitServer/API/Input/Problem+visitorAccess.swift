import HTTPTypes
import PermitOffice
import Permits

// The refusals of those who use a visitor scheme without being its holder.

extension Problem {
    /// What the outside is told about access to a visitor scheme.
    static func access(_ refusal: OfficeRefusal) -> Problem {
        switch refusal {
        case .tooMany(let maximum): tooMany(maximum)
        case .ownScheme: ownScheme
        case .alreadyDelegate: alreadyDelegate
        case .tooLong(let latestDay): tooLong(latestDay)
        case .telephoneRefused: telephoneRefused
        case .guestNotNow: guestNotNow
        default: secretNotValid
        }
    }

    private static func tooMany(_ maximum: Int) -> Problem {
        Problem(
            status: .conflict,
            code: "maximumBereikt",
            title: "Er zijn er al genoeg",
            detail: "U kunt er hoogstens \(maximum) hebben. Haal er eerst een weg."
        )
    }

    private static let ownScheme = Problem(
        status: .conflict,
        code: "eigenRegeling",
        title: "Dit is uw eigen regeling",
        detail: "U kunt uw eigen regeling al gebruiken. Geef de code aan iemand anders."
    )

    private static let alreadyDelegate = Problem(
        status: .conflict,
        code: "alGemachtigd",
        title: "U bent al gemachtigd",
        detail: "U kunt deze regeling al gebruiken. De code is niet nodig."
    )

    private static func tooLong(_ latestDay: Day) -> Problem {
        Problem(
            status: .conflict,
            code: "gastlinkTeLang",
            title: "De gastlink zou te lang gelden",
            detail: "Kies een einde tot en met \(latestDay.iso).",
            extra: [JSONValue.Member("uiterstDag", .string(latestDay.iso))]
        )
    }

    private static let telephoneRefused = Problem(
        status: .forbidden,
        code: "pinOnjuist",
        title: "Meldnummer of pincode onjuist",
        detail: "Het meldnummer of de pincode klopt niet, of er is te vaak een verkeerde pincode "
            + "gegeven. Er is niets aangemeld."
    )

    private static let guestNotNow = Problem(
        status: .conflict,
        code: "nuNietMogelijk",
        title: "Aanmelden kan nu niet",
        detail: "Aanmelden kan nu niet. U kunt de parkeerschijf gebruiken."
    )

    private static let secretNotValid = Problem(
        status: .notFound,
        code: "codeOngeldig",
        title: "Deze code of link werkt niet",
        detail: "De code of link bestaat niet, is al gebruikt of is verlopen. Vraag een nieuwe."
    )
}
