import PermitOffice
import Permits

/// The trade's values and moments as the pages of case workers write them, in one language.
struct CaseWords: Sendable {
    let time: TimeWords
    let civil: CivilClock
    let now: Instant
    let language: Language
    private let call: PageCall

    /// The words for a page that somebody asked for.
    init(_ call: PageCall, _ office: Office) {
        self.call = call
        language = call.language
        civil = office.civil
        now = office.clock.now()
        time = TimeWords(call.language, office.civil)
    }

    /// Words of `case.…`.
    func word(_ key: String, _ values: [String: String] = [:]) -> String {
        call.word("case.\(key)", values)
    }

    /// `ja` or `nee`.
    func yesNo(_ value: Bool) -> String { word(value ? "yes" : "no") }

    /// A kind of exemption.
    func product(_ kind: ProductKind) -> String { word("product.\(kind.rawValue)") }

    /// How far an application is.
    func status(_ status: ApplicationStatus) -> String { word("status.\(status.rawValue)") }

    /// What was decided.
    func outcome(_ outcome: Decision.Outcome) -> String { word("outcome.\(outcome.rawValue)") }

    /// A ground, for a case worker.
    func ground(_ reason: DecisionReason) -> String { word("ground.\(reason.rawValue)") }

    /// Why something waits for a person.
    func reason(_ reason: WorkReason) -> String {
        switch reason {
        case .ground(let ground): self.ground(ground)
        case .signal(let signal): word("signal.\(signal.rawValue)")
        }
    }

    /// An amount of euros.
    func euros(_ cents: Int) -> String { LetterWords(language: language).euros(cents) }

    /// An address on one line.
    func address(_ address: Address) -> String { address.lines.joined(separator: ", ") }

    /// Who holds or asks for something: the kind of number and the number.
    func holder(_ holder: Holder) -> String {
        switch holder {
        case .citizen(let bsn): "\(word("bsn")) \(bsn)"
        case .company(let kvk): "\(word("kvk")) \(kvk)"
        }
    }

    /// A plate with its country, when it is not Dutch.
    func plate(_ plate: LicensePlate) -> String {
        guard let country = plate.country, country != .netherlands else { return plate.display }
        return "\(plate.display) (\(country.text))"
    }

    /// A stretch of time, its end not in it.
    func period(_ period: Period) -> String {
        word("period", ["from": time.moment(period.start), "until": time.moment(period.end)])
    }

    /// How long a day is away: `over 3 dagen`, `vandaag`, `2 dagen te laat`.
    func distance(to day: Day) -> String {
        let days = day.number - civil.day(of: now).number
        switch days {
        case ..<(-1): return word("late.days", ["days": String(-days)])
        case -1: return word("late.day")
        case 0: return word("today")
        case 1: return word("tomorrow")
        default: return word("in.days", ["days": String(days)])
        }
    }
}

extension PageCall {
    /// A refusal of the office as a fault of the form that asked for something.
    func fault(of problem: Problem) -> FormFault {
        refusal(problem, in: "case.refusal")
    }

    /// The page of a list that is asked for in the query: `pagina`, counted from 1.
    var pageNumber: Int {
        value("pagina").flatMap(Int.init).map { min(max($0, 1), 1_000_000) } ?? 1
    }
}

/// One line of a list of facts.
struct CaseRow: Sendable {
    let term: String
    let detail: String

    init(_ term: String, _ detail: String) {
        self.term = term
        self.detail = detail
    }
}
