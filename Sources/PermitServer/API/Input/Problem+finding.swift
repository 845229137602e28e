import HTTPTypes
import PermitOffice

extension Problem {
    /// What the outside is told when a finding is not filed, or not closed so.
    init(_ refusal: FindingRefusal) {
        switch refusal {
        case .ahead:
            self = .finding(
                "tijdstipInToekomst",
                "Dit tijdstip is nog niet geweest",
                "Stuur het tijdstip waarop u de auto zag. Controleer de klok van het apparaat."
            )
        case .tooLongAgo(let day):
            self.init(
                status: .conflict,
                code: "teLangGeleden",
                title: "Dit is te lang geleden",
                detail: "Een bevinding kan vanaf \(day.iso). Wat ouder is, zou meteen weer worden "
                    + "verwijderd.",
                extra: [JSONValue.Member("eersteDag", .string(day.iso))]
            )
        case .discNotChecked:
            self = .finding(
                "schijfNietGecontroleerd",
                "Er is nog niet ter plaatse gekeken",
                "Zoek eerst de parkeerschijf en de gehandicaptenparkeerkaart. Geef daarna "
                    + "schijfGecontroleerd: true."
            )
        case .outage:
            self = .finding(
                "storing",
                "Er was een storing",
                "Bezoek kon toen niet worden aangemeld. Draag de bevinding niet over."
            )
        case .lifted:
            self = .finding(
                "alsnogOntheven",
                "Er is geen reden meer voor een sanctie",
                "Het register geeft nu een andere uitkomst. Bekijk de bevinding opnieuw."
            )
        }
    }

    private static func finding(_ code: String, _ title: String, _ detail: String) -> Problem {
        Problem(status: .conflict, code: code, title: title, detail: detail)
    }
}
