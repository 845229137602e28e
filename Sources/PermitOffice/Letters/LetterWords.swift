import Permits

/// Dates, amounts and fixed names as people read them in one language.
public struct LetterWords: Sendable {
    private let language: LetterLanguage

    /// Speaks one language.
    public init(language: LetterLanguage) {
        self.language = language
    }

    var dateLabel: String { isDutch ? "Datum" : "Date" }
    var caseLabel: String { isDutch ? "Zaaknummer" : "Case number" }
    var subjectLabel: String { isDutch ? "Onderwerp" : "Subject" }
    var pageLabel: String { isDutch ? "pagina" : "page" }
    var ofLabel: String { isDutch ? "van" : "of" }

    /// At which body an objection is made.
    var body: String {
        isDutch ? "burgemeester en wethouders" : "the mayor and aldermen"
    }

    /// The municipality by its full name.
    func municipality(_ name: String) -> String {
        isDutch ? "Gemeente \(name)" : "Municipality of \(name)"
    }

    /// A date as people write it: 2 maart 2026.
    public func date(_ day: Day) -> String {
        let (year, month, number) = day.date
        let months = isDutch ? Self.dutchMonths : Self.englishMonths
        return "\(number) \(months[month - 1]) \(year)"
    }

    /// An amount in euros.
    public func euros(_ cents: Int) -> String {
        let rest = padded(cents % 100, 2)
        return isDutch ? "€ \(cents / 100),\(rest)" : "€\(cents / 100).\(rest)"
    }

    /// What is asked for or held, with its article.
    public func product(_ kind: ProductKind) -> String {
        switch kind {
        case .resident: isDutch ? "een bewonersontheffing" : "a resident's exemption"
        case .visitorScheme: isDutch ? "een bezoekersregeling" : "a visitor scheme"
        case .business: isDutch ? "een bedrijfsontheffing" : "a business exemption"
        case .temporary: isDutch ? "een tijdelijke ontheffing" : "a temporary exemption"
        case .informalCare:
            isDutch ? "een ontheffing voor mantelzorg" : "an informal carer's exemption"
        case .disabledCard:
            isDutch ? "een gehandicaptenparkeerkaart" : "a disabled person's parking card"
        }
    }

    /// A law or rule, cited.
    public func citation(_ basis: LegalBasis) -> String {
        switch basis {
        case .roadTrafficAct: "Wegenverkeerswet 1994, art. 149"
        case .exemptions: "RVV 1990, art. 87"
        case .discDuty: "RVV 1990, art. 25"
        case .incompleteApplications: "Algemene wet bestuursrecht (Awb), art. 4:5"
        case .policy(let day):
            isDutch
                ? "Beleidsregels ontheffing blauwe zone, zoals die gelden sinds \(date(day))"
                : "Policy rules on disc zone exemptions, as they stand since \(date(day))"
        }
    }

    /// Who told the facts, and when.
    public func source(_ origin: FactOrigin, asked day: Day) -> String {
        let name =
            switch origin.source {
            case .persons:
                isDutch
                    ? "naam en adres: Basisregistratie Personen (BRP)"
                    : "name and address: register of persons (BRP)"
            case .companies:
                isDutch
                    ? "bedrijf en werkzame personen: Handelsregister (KVK)"
                    : "company and staff: trade register (KVK)"
            case .addresses:
                isDutch
                    ? "adres: Basisregistratie Adressen en Gebouwen (BAG)"
                    : "address: register of addresses and buildings (BAG)"
            case .vehicles:
                isDutch
                    ? "voertuig en kentekenhouder: kentekenregister (RDW)"
                    : "vehicle and its keeper: vehicle register (RDW)"
            case .applicant:
                isDutch ? "wat u zelf hebt opgegeven" : "what you told us yourself"
            case .municipality:
                isDutch
                    ? "ons register en onze beleidsregels" : "our own register and policy rules"
            }
        let silence = isDutch ? "; gaf geen antwoord" : "; gave no answer"
        return "\(name), \(date(day))" + (origin.didAnswer ? "" : silence)
    }

    private var isDutch: Bool { language == .dutch }

    private static let dutchMonths = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}
