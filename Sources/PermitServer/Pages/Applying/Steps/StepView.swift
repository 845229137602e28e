import PermitOffice
import Permits

/// What a page with a question shows.
struct StepView: Sendable {
    /// What is applied for, and how far somebody is.
    let course: CourseView
    let fields: FormFields
    /// What is wrong with the choice of a file.
    let fileError: String?
    let grounds: FormChoice?
    let places: FormChoice?
    let isTemporary: Bool
    /// Whether a country was filled in.
    let isForeign: Bool
    let vehicle: VehicleView?
    let files: [File]
    let hasFiles: Bool
    let mayAddFile: Bool
    let isEvidenceNeeded: Bool
    let comesLater: Bool
    /// What kind of proof helps.
    let evidenceHint: String

    /// One file that was added.
    struct File: Sendable {
        /// Counted from 1.
        let number: Int
        let name: String
    }

    init(_ step: ApplyingStep, _ reader: StepReader, _ faults: [FormFault]) {
        let (call, draft) = (reader.call, reader.draft)
        course = CourseView(step, draft, call)
        fields = FormFields(draft.fields, faults: faults)
        fileError = faults.first { $0.field == "bestand" }?.text
        isTemporary = draft.product == .temporary
        isForeign = !(draft.fields["land"] ?? "").isEmpty
        grounds = isTemporary ? Self.grounds(draft, call, faults) : nil
        places = step == .address ? Self.places(draft, call, faults) : nil
        vehicle = step == .vehicle ? VehicleView(reader) : nil
        files = draft.files.enumerated().map { File(number: $0 + 1, name: $1.name) }
        hasFiles = !files.isEmpty
        mayAddFile = files.count < ApplicationDraft.filesMax
        isEvidenceNeeded = draft.outlook?.needsEvidence ?? false
        comesLater = draft.fields["later"] != nil
        evidenceHint = call.word("apply.evidence.\(draft.product.rawValue)")
    }

    private static func grounds(
        _ draft: ApplicationDraft,
        _ call: PageCall,
        _ faults: [FormFault]
    ) -> FormChoice {
        FormChoice(
            "grond",
            chosen: draft.fields["grond"],
            faults: faults,
            TemporaryGround.allCases.map { ground in
                (ground.rawValue, call.word("apply.ground.\(ground.rawValue)"), nil)
            }
        )
    }

    private static func places(
        _ draft: ApplicationDraft,
        _ call: PageCall,
        _ faults: [FormFault]
    ) -> FormChoice {
        FormChoice(
            "waar",
            chosen: draft.fields["waar"],
            faults: faults,
            [
                ("ingeschreven", call.word("apply.where.own"), nil),
                ("anders", call.word("apply.where.other"), nil),
            ]
        )
    }
}

/// How far somebody is with an application.
struct CourseView: Sendable {
    /// What is applied for: `Bewonersontheffing`.
    let product: String
    let steps: [Step]
    let hasSteps: Bool
    /// Where the form goes to.
    let action: String
    /// To the page before this one.
    let back: String
    /// To the page that stops it.
    let stop: String

    /// One step by name.
    struct Step: Sendable {
        let label: String
        let isCurrent: Bool
    }

    init(_ step: ApplyingStep, _ draft: ApplicationDraft, _ call: PageCall) {
        let all = draft.steps
        product = call.word("apply.product.\(draft.product.rawValue)")
        steps = all.map {
            Step(label: call.word("apply.step.\($0.key)"), isCurrent: $0 == step)
        }
        hasSteps = all.count > 1
        let action = step == .check ? ApplyingPages.sendingPath : step.path
        self.action = call.language.address(of: action)
        let before = all.prefix { $0 != step }.last?.path ?? ApplyingPages.choicePath
        back = call.language.address(of: before)
        stop = call.language.address(of: ApplyingPages.stopPath)
    }
}
