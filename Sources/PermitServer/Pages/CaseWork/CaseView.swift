import PermitOffice
import Permits

/// An application as its case worker sees it.
struct CaseView: Sendable {
    let path: String
    let caseNumber: String
    let product: String
    let status: String
    let isOpen: Bool
    /// Why the reader may not handle it; nil when they may.
    let obstacle: String?
    let mayAct: Bool
    let version: Int
    let summary: [CaseRow]
    let exemptionPath: String?
    let work: [Work]
    let hasWork: Bool
    let decision: [CaseRow]
    let hasDecision: Bool
    let words: [CaseRow]
    let hasWords: Bool
    let enclosures: [Enclosure]
    let hasEnclosures: Bool
    let assessment: AssessmentView?
    let term: [CaseRow]
    let steps: [CaseRow]
    let letters: [LetterLine]
    let hasLetters: Bool
    let payment: [CaseRow]
    let hasPayment: Bool
    let objections: [ObjectionLine]
    let hasObjections: Bool
    let form: CaseForm

    /// Something about it that waits for a person.
    struct Work: Sendable {
        let kind: String
        let dueBy: String
        let assignee: String
        let path: String
    }

    /// A file that was sent along.
    struct Enclosure: Sendable {
        let name: String
        let type: String
        let path: String
    }

    /// Lays a file out.
    init(_ file: CaseFile, _ call: PageCall, _ office: Office, _ faults: [FormFault]) {
        let words = CaseWords(call, office)
        let application = file.application
        let layout = CaseLayout(application, words)
        path = words.language.address(of: "/zaken/\(application.reference.text)")
        caseNumber = application.caseNumber
        product = words.product(application.product)
        status = words.status(application.status)
        isOpen = application.decision == nil && !application.status.isFinal
        obstacle = file.obstacle.map { call.fault(of: Problem($0)).text }
        mayAct = file.obstacle == nil
        version = application.version
        summary = layout.summary
        exemptionPath = (application.exemption ?? application.renews).map {
            words.language.address(of: "/zaken/ontheffing/\($0.text)")
        }
        work = file.work.map { Work($0, words) }
        hasWork = !work.isEmpty
        decision = layout.decision(office)
        hasDecision = !decision.isEmpty
        self.words = layout.written
        hasWords = !self.words.isEmpty
        enclosures = layout.enclosures
        hasEnclosures = !enclosures.isEmpty
        assessment = file.assessments.first.map {
            AssessmentView($0, earlier: file.assessments.dropFirst(), of: application, words)
        }
        term = TermLayout(words).rows(
            office.term(of: application),
            openSince: application.status.suspendsTerm ? application.askedOn : nil
        )
        steps = layout.steps
        letters = file.letters.map { LetterLine($0, words) }
        hasLetters = !letters.isEmpty
        payment = layout.payment
        hasPayment = !payment.isEmpty
        objections = file.objections.map { ObjectionLine($0, words) }
        hasObjections = !objections.isEmpty
        form = CaseForm(application, call, office, faults, mayAct: file.obstacle == nil)
    }
}

extension CaseView.Work {
    init(_ item: WorkItem, _ words: CaseWords) {
        kind = words.word("work.\(item.kind.rawValue)")
        dueBy = "\(words.time.day(item.dueBy)) (\(words.distance(to: item.dueBy)))"
        assignee = item.assignee ?? words.word("work.free")
        path = words.language.address(of: "/werk/\(item.reference.text)")
    }
}

/// What can be done with an application, and what was filled in.
struct CaseForm: Sendable {
    let fields: FormFields
    let outcome: FormChoice
    let isHardship: Bool
    let mayDecide: Bool
    let mayAsk: Bool
    let mayExtend: Bool
    let mayTakeView: Bool
    let mayObject: Bool
    let isAsking: Bool
    let isExtending: Bool
    let isTakingView: Bool
    let isAdding: Bool
    let isObjecting: Bool

    /// What may be done by somebody who may handle the case.
    init(
        _ application: PermitApplication,
        _ call: PageCall,
        _ office: Office,
        _ faults: [FormFault],
        mayAct: Bool
    ) {
        let words = CaseWords(call, office)
        let isOpen = application.decision == nil && !application.status.isFinal
        var values = call.values
        let today = office.civil.day(of: office.clock.now())
        if values["vraagTot"] == nil { values["vraagTot"] = today.adding(days: 14).iso }
        if values["nieuweTermijn"] == nil {
            values["nieuweTermijn"] = application.decideBy.adding(days: 28).iso
        }
        fields = FormFields(values, faults: faults)
        outcome = FormChoice(
            "uitkomst",
            chosen: values["uitkomst"],
            faults: faults,
            [
                ("verlenen", words.word("decide.grant"), nil),
                ("weigeren", words.word("decide.refuse"), nil),
                ("buiten", words.word("decide.leave"), words.word("decide.leaveHint")),
            ]
        )
        isHardship = values["hardheid"] != nil
        mayDecide = isOpen && mayAct
        mayAsk = isOpen && mayAct
        mayExtend = isOpen && mayAct && application.extended == nil
        mayTakeView = isOpen && mayAct && application.status == .awaitingViewpoint
        mayObject = application.decision != nil && mayAct
        let done = values["doe"]
        isAsking = done == "aanvulling"
        isExtending = done == "termijn"
        isTakingView = done == "zienswijze"
        isAdding = done == "nagekomen"
        isObjecting = done == "bezwaar"
    }
}
