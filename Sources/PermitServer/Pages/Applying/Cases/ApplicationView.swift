import PermitOffice
import Permits

/// One application as its applicant sees it.
struct ApplicationView: Sendable {
    let product: String
    let plate: String?
    let number: String
    let status: ProgressView
    /// Its page.
    let path: String
    /// Whether it waits for papers, or for a view.
    let isIncomplete: Bool
    let isToBeHeard: Bool
    let mayWithdraw: Bool
    /// Whether the decision is what was asked for.
    let isGranted: Bool
    /// Until when and how to object; nil when there is nothing to object to (any more).
    let objection: String?
    let objections: [OwnObjectionView]
    let payment: PaymentView?
    let decision: DecisionView?
    /// Why it is not decided yet, or not needed.
    let openReasons: [ReasonView]
    let hasOpenReasons: Bool
    /// By when it is decided, and why that day moved; nil when it is decided.
    let deadline: DeadlineView?
    /// From when until when the exemption holds.
    let cover: String?
    let facts: [Line]
    let steps: [Step]
    let files: [File]
    let hasFiles: Bool
    let letters: [Letter]
    let hasLetters: Bool

    /// A fact with its name.
    struct Line: Sendable {
        let label: String
        let value: String
    }

    /// Something that happened.
    struct Step: Sendable {
        let what: String
        let moment: String
    }

    /// A file that was sent along.
    struct File: Sendable {
        let name: String
        let file: String
    }

    /// A letter about it.
    struct Letter: Sendable {
        let subject: String
        /// Of the letter, which may be written in the other language.
        let language: String
        let sent: String
        let letter: String
    }

    init(_ found: ApplicationCase, _ office: Office, _ call: PageCall, isDemo: Bool) {
        let application = found.application
        let times = TimeWords(call.language, office.civil)
        let address = ApplyingPages.path(application.reference)
        product = call.word("apply.product.\(application.product.rawValue)")
        plate = application.plate?.display
        number = application.caseNumber
        status = ProgressView(application, call, times)
        path = call.language.address(of: address)
        isIncomplete = application.status == .awaitingCompletion
        isToBeHeard = application.status == .awaitingViewpoint
        mayWithdraw = !application.status.isFinal
        isGranted = application.decision?.outcome == .granted
        objection =
            found.mayObject
            ? application.decision.map { decision in
                let isLate = office.civil.day(of: office.clock.now()) > decision.objectUntil
                let key = isLate ? "application.objectLate" : "application.object"
                return call.word(key, ["day": times.day(decision.objectUntil)])
            } : nil
        objections = found.objections.map { OwnObjectionView($0, call, times) }
        payment = application.payment.map {
            PaymentView($0, of: application, call, times, isDemo: isDemo)
        }
        decision = application.decision.map { DecisionView($0, call, times) }
        openReasons = ApplicationJSON.openReasons(of: application).map { ReasonView($0, call) }
        hasOpenReasons = !openReasons.isEmpty
        deadline =
            application.decision == nil && !application.status.isFinal
            ? DeadlineView(application, office.term(of: application), call, times) : nil
        cover = Self.cover(found.exemption, call, times)
        let policy = office.policy(at: office.clock.now())
        facts = Self.facts(application, call, times) { code in
            policy.zone(code).map { "\($0.name) (\(code.text))" } ?? code.text
        }
        steps = Self.steps(found, call, times)
        files = application.text.enclosures.enumerated().map { index, file in
            File(
                name: file.name,
                file: call.language.address(of: "\(address)/bijlagen/\(index + 1)")
            )
        }
        hasFiles = !files.isEmpty
        letters = found.letters.map { letter in
            Letter(
                subject: letter.subject,
                language: letter.language,
                sent: times.day(letter.writtenAt),
                letter: call.language.address(of: "/brieven/\(letter.reference.text)")
            )
        }
        hasLetters = !letters.isEmpty
    }

    private static func cover(
        _ view: ExemptionView?,
        _ call: PageCall,
        _ times: TimeWords
    ) -> String? {
        view.map { view in
            let validity = view.exemption.validity
            return call.word(
                "application.cover",
                [
                    "from": times.moment(validity.start),
                    "until": times.day(validity.end.adding(seconds: -1)),
                ]
            )
        }
    }

    private static func facts(
        _ application: PermitApplication,
        _ call: PageCall,
        _ times: TimeWords,
        zoneName: (ZoneCode) -> String
    ) -> [Line] {
        let text = application.text
        let ground = text.ground.map { call.word("apply.ground.\($0)") }
        let lines: [(String, String?)] = [
            ("number", application.caseNumber),
            ("name", text.name.isEmpty ? nil : text.name),
            ("address", Address(parts: text.address)?.lines.joined(separator: ", ")),
            ("zone", application.zone.map(zoneName)), ("plate", application.plate?.display),
            ("ground", ground), ("motivation", text.motivation),
            ("from", application.askedFrom.map { times.day($0) }),
            ("until", application.askedUntil.map { times.day($0.adding(seconds: -1)) }),
            ("viewpoint", text.viewpoint),
            ("additions", text.additions?.joined(separator: "\n")),
        ]
        return lines.compactMap { key, value in
            value.map { Line(label: call.word("application.fact.\(key)"), value: $0) }
        }
    }

    private static func steps(
        _ found: ApplicationCase,
        _ call: PageCall,
        _ times: TimeWords
    ) -> [Step] {
        let history = found.application.history.map { step in
            (call.word("application.step.\(step.status.rawValue)"), step.at)
        }
        let objections = found.objections.flatMap { objection in
            [(call.word("application.step.objection"), objection.receivedAt)]
                + (objection.closedAt.map { at in
                    [(call.word("application.step.objectionClosed"), at)]
                } ?? [])
        }
        return (history + objections).sorted { $0.1 < $1.1 }.map {
            Step(what: $0.0, moment: times.moment($0.1))
        }
    }
}
