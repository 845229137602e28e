import HTTPTypes
import PermitOffice
import Permits

/// How a visit looks from outside.
enum VisitJSON {
    /// A visit in a list.
    static func value(_ visit: Visit, at now: Instant) -> JSONValue {
        .object(members(of: visit, at: now))
    }

    /// A visit that was just signed on, changed or ended.
    static func value(_ registered: RegisteredVisit, clock: CivilClock) -> JSONValue {
        .object(
            members(of: registered.visit, at: registered.at) + [
                JSONValue.Member("saldoMinuten", JSONValue(registered.balanceMinutes)),
                JSONValue.Member("melding", notice(registered, clock: clock)),
            ]
        )
    }

    /// The answer to a wish for a visitor: 201 with the visit, 200 when none is needed.
    static func reply(
        _ answer: VisitAnswer,
        clock: CivilClock,
        adding more: [JSONValue.Member] = []
    ) -> Reply {
        switch answer {
        case .notNeeded(let reason): Reply(json: value(reason).adding(more))
        case .registered(let registered):
            Reply(status: .created, json: value(registered, clock: clock).adding(more))
        }
    }

    /// That no registration is needed.
    static func value(_ needless: SessionAnswer.Needless) -> JSONValue {
        let (reason, notice) =
            switch needless {
            case .outsideHours:
                ("buitenVenstertijd", "Op dit moment is geen parkeerschijf nodig.")
            case .holiday: ("feestdag", "Op deze feestdag is geen parkeerschijf nodig.")
            case .ownExemption: ("eigenOntheffing", "Dit kenteken heeft al een ontheffing.")
            }
        return [
            "status": "nietNodig", "reden": .string(reason), "kostenMinuten": 0,
            "melding": .string(notice),
        ]
    }

    private static func members(of visit: Visit, at now: Instant) -> [JSONValue.Member] {
        let status = visit.end <= now ? "beeindigd" : visit.start > now ? "gepland" : "actief"
        return [
            JSONValue.Member("id", .string(visit.reference.text)),
            JSONValue.Member("kenteken", JSONValue(visit.plate?.text)),
            JSONValue.Member("land", JSONValue(visit.plate?.country?.text)),
            JSONValue.Member("weergave", JSONValue(visit.plate?.display)),
            JSONValue.Member("van", .string(visit.start.iso)),
            JSONValue.Member("tot", .string(visit.end.iso)),
            JSONValue.Member("status", .string(status)),
            JSONValue.Member("kostenMinuten", JSONValue(visit.costMinutes)),
            JSONValue.Member("naam", JSONValue(visit.name)),
        ]
    }

    /// "Zaterdag vanaf 9:00 opnieuw aanmelden", when the wish went on after the close.
    private static func notice(_ registered: RegisteredVisit, clock: CivilClock) -> JSONValue {
        guard let next = registered.signOnAgain else { return nil }
        let local = clock.local(next)
        let minute = local.second / 60 % 60
        let time = "\(local.second / 3600):\(minute < 10 ? "0" : "")\(minute)"
        let names = [
            "Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag", "Zaterdag", "Zondag",
        ]
        return .string("\(names[local.day.weekday.rawValue]) vanaf \(time) opnieuw aanmelden.")
    }
}

extension JSONValue {
    /// The same object with more members.
    fileprivate func adding(_ more: [Member]) -> JSONValue {
        if case .object(let members) = self { .object(members + more) } else { self }
    }
}
