import PermitOffice
import Permits

/// Lays the parts of an application out as rows.
struct CaseLayout {
    private let application: PermitApplication
    private let words: CaseWords

    init(_ application: PermitApplication, _ words: CaseWords) {
        self.application = application
        self.words = words
    }

    /// Who asks for what.
    var summary: [CaseRow] {
        var rows = [
            row("applicant", application.text.name),
            row("number", words.holder(application.holder)),
            row("product", words.product(application.product)),
            row("zone", application.zone?.text ?? words.word("none")),
        ]
        if let address = Address(parts: application.text.address) {
            rows.insert(row("address", words.address(address)), at: 1)
        }
        if let plate = application.plate { rows.append(row("plate", words.plate(plate))) }
        if let from = application.askedFrom {
            rows.append(row("askedFrom", words.time.moment(from)))
        }
        if let until = application.askedUntil {
            rows.append(row("askedUntil", words.time.moment(until)))
        }
        rows.append(row("received", words.time.moment(application.receivedAt)))
        return rows
    }

    /// The decision and the term to object.
    func decision(_ office: Office) -> [CaseRow] {
        guard let decision = application.decision else { return [] }
        let term = office.objectionTerm(of: decision)
        var rows = [
            row("outcome", words.outcome(decision.outcome)),
            row("takenAt", words.time.moment(decision.takenAt)),
            row("takenBy", decision.officer ?? words.word("automatic")),
            row("policy", words.time.day(decision.policyFrom)),
        ]
        rows += decision.reasons.map { reason in
            row("ground", "\(words.ground(reason)) (\(reason.article))")
        }
        if let motivation = decision.motivation { rows.append(row("motivation", motivation)) }
        rows.append(row("hardship", words.yesNo(decision.isHardship)))
        return rows + [row("objectUntil", TermLayout(words).end(term.end))]
    }

    /// What the applicant wrote.
    var written: [CaseRow] {
        let text = application.text
        var rows: [CaseRow] = []
        if let stated = text.statedAddress.flatMap(Address.init(parts:)) {
            rows.append(row("statedAddress", words.address(stated)))
        }
        if let motivation = text.motivation { rows.append(row("motivationOf", motivation)) }
        if let ground = text.ground { rows.append(row("groundOf", ground)) }
        if let view = text.viewpoint { rows.append(row("viewpoint", view)) }
        return rows + (text.additions ?? []).map { row("addition", $0) }
    }

    /// The files, each with where it is had.
    var enclosures: [CaseView.Enclosure] {
        application.text.enclosures.enumerated().map { index, file in
            CaseView.Enclosure(
                name: file.name,
                type: file.type,
                path: "/zaken/\(application.reference.text)/bijlagen/\(index + 1)"
            )
        }
    }

    /// Each status, and since when.
    var steps: [CaseRow] {
        application.history.map { step in
            CaseRow(words.time.moment(step.at), words.status(step.status))
        }
    }

    /// What is paid, is to be paid or is given back.
    var payment: [CaseRow] {
        guard let payment = application.payment else { return [] }
        let rows = [
            row("amount", words.euros(payment.amountCents)),
            row("payStatus", words.word("payment.\(payment.status.rawValue)")),
            row("payBefore", words.time.moment(payment.dueAt)),
            row("payReference", payment.reference),
        ]
        return rows
            + payment.refunds.map { refund in
                let when =
                    refund.refundedAt.map { words.time.day($0) } ?? words.word("refundPlanned")
                return row("refund", "\(words.euros(refund.cents)), \(when)")
            }
    }

    private func row(_ key: String, _ detail: String) -> CaseRow {
        CaseRow(words.word("row.\(key)"), detail)
    }
}

/// Lays the counting of a legal term out.
struct TermLayout {
    private let words: CaseWords

    init(_ words: CaseWords) {
        self.words = words
    }

    /// Every part of the term to decide, the last day at the end.
    func rows(_ term: DecisionTerm, openSince: Day?) -> [CaseRow] {
        var rows = [
            row("received", words.time.day(term.received)),
            row("weeks", words.word("weeks", ["weeks": String(DecisionTerm.weeks)])),
        ]
        rows += term.suspensions.map { stretch in
            let values = [
                "from": words.time.day(stretch.first), "until": words.time.day(stretch.last),
                "days": String(stretch.days),
            ]
            return row("suspended", words.word("stretch", values))
        }
        if let openSince {
            rows.append(row("suspendedSince", words.time.day(openSince)))
        }
        if let extended = term.extended {
            let values = [
                "from": words.time.day(extended.original),
                "until": words.time.day(extended.promised),
                "noticed": words.time.day(extended.noticed),
            ]
            rows.append(row("extended", words.word("extension", values)))
            rows.append(row("extendedWhy", extended.reason))
        }
        return rows + [row("decideBy", end(term.end))]
    }

    /// The last day, and the days over which it was moved.
    func end(_ end: TermEnd) -> String {
        guard let first = end.skipped.first else { return words.time.day(end.last) }
        let values = [
            "day": words.time.day(end.last), "counted": words.time.day(first.day),
            "skipped": String(end.skipped.count),
        ]
        return words.word("moved", values)
    }

    private func row(_ key: String, _ detail: String) -> CaseRow {
        CaseRow(words.word("term.\(key)"), detail)
    }
}

/// A letter in the list of a case.
struct LetterLine: Sendable {
    let subject: String
    let written: String
    let delivery: String
    let text: String
    /// The language of the letter.
    let language: String

    init(_ letter: LetterView, _ words: CaseWords) {
        subject = letter.subject
        written = words.time.moment(letter.writtenAt)
        text = letter.text
        language = letter.language
        switch letter.delivery {
        case .waiting(let attempts, _, _) where attempts == 0:
            delivery = words.word("letter.waiting")
        case .waiting(let attempts, _, let fault):
            let why = fault.map { words.word("letter.fault.\($0.rawValue)") } ?? ""
            delivery = words.word("letter.tried", ["times": String(attempts), "why": why])
        case .delivered(let at, let channel):
            delivery = words.word(
                "letter.\(channel.rawValue)",
                ["at": words.time.moment(at)]
            )
        }
    }
}

/// An objection in a list.
struct ObjectionLine: Sendable {
    let path: String
    let received: String
    let decideBy: String
    let state: String
    let handler: String
    let isLate: Bool

    init(_ objection: Objection, _ words: CaseWords) {
        path = words.language.address(of: "/bezwaren/\(objection.reference.text)")
        received = words.time.day(objection.receivedAt)
        decideBy = words.time.day(objection.decideBy)
        state =
            objection.outcome.map { words.word("objection.\($0.rawValue)") }
            ?? words.word("objection.open")
        handler = objection.handler ?? words.word("work.free")
        isLate = objection.isLate
    }
}
