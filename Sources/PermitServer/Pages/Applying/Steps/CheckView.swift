import PermitOffice
import Permits

/// All answers of an application, and what the municipality knows already.
struct CheckView: Sendable {
    let course: CourseView
    /// Names the draft.
    let draft: String
    let known: [Line]
    /// What is known comes from registers; the lines above say which.
    let isCompany: Bool
    let vehicle: VehicleView?
    /// To the page with the plate.
    let plateChange: String
    let answers: [Answer]
    let hasAnswers: Bool
    let outlook: OutlookView
    /// What it costs, or that it costs nothing.
    let cost: String

    /// Something that is known.
    struct Line: Sendable {
        let label: String
        let value: String
    }

    /// An answer, and the way to change it.
    struct Answer: Sendable {
        let label: String
        let answer: String
        let change: String
    }

    init(_ reader: StepReader, _ outlook: ApplicationOutlook) {
        let (call, draft, office) = (reader.call, reader.draft, reader.office)
        let now = office.clock.now()
        let policy = office.policy(at: now)
        let product = policy.products[draft.product] ?? Product(kind: draft.product)
        let times = TimeWords(call.language, office.civil)
        let decideBy = LegalTerm.decisionDeadline(received: office.civil.day(of: now))
        course = CourseView(.check, draft, call)
        self.draft = draft.id.text
        isCompany = if case .company = reader.holder { true } else { false }
        known = Self.known(outlook, policy, call)
        vehicle = VehicleView(reader, outlook: outlook)
        plateChange = call.language.address(of: ApplyingStep.plate.path)
        answers = Self.answers(reader, times)
        hasAnswers = !answers.isEmpty
        self.outlook = OutlookView(outlook, product, call, decideBy: times.day(decideBy))
        let amount = LetterWords(language: call.language).euros(product.feeCents)
        cost = call.word(product.feeCents > 0 ? "apply.cost" : "apply.free", ["amount": amount])
    }

    private static func known(
        _ outlook: ApplicationOutlook,
        _ policy: PolicyVersion,
        _ call: PageCall
    ) -> [Line] {
        let unknown = call.word("apply.known.none")
        let zone = outlook.zone.map { code in
            policy.zone(code).map { "\($0.name) (\(code.text))" } ?? code.text
        }
        return [
            Line(
                label: call.word("apply.known.name"),
                value: outlook.name.isEmpty ? unknown : outlook.name
            ),
            Line(
                label: call.word("apply.known.address"),
                value: outlook.address?.lines.joined(separator: ", ") ?? unknown
            ),
            Line(
                label: call.word("apply.known.zone"),
                value: zone ?? call.word("apply.known.noZone")
            ),
        ]
    }

    private static func answers(_ reader: StepReader, _ times: TimeWords) -> [Answer] {
        let (call, request) = (reader.call, reader.request)
        func answer(_ key: String, _ text: String?, _ step: ApplyingStep) -> Answer? {
            guard let text, reader.draft.steps.contains(step) else { return nil }
            return Answer(
                label: call.word("apply.answer.\(key)"),
                answer: text,
                change: call.language.address(of: step.path)
            )
        }
        let files = reader.draft.files.map(\.name).joined(separator: ", ")
        let noFile = reader.draft.fields["later"] == nil ? "apply.noFile" : "apply.fileLater"
        return [
            answer(
                "ground",
                request.ground.map { call.word("apply.ground.\($0.rawValue)") },
                .reason
            ),
            answer("motivation", request.motivation, .reason),
            answer(
                "address",
                request.address?.lines.joined(separator: ", ") ?? call.word("apply.where.own"),
                .address
            ),
            answer("from", request.from.map { times.day($0) }, .period),
            answer("until", request.until.map { times.day($0.adding(seconds: -1)) }, .period),
            answer("evidence", files.isEmpty ? call.word(noFile) : files, .evidence),
        ].compactMap(\.self)
    }
}
