import HTTPTypes
import PermitOffice
import Permits

/// The questions that are left, one page each.
///
/// Whoever comes to a step before the ones above it are answered is sent to the first of those,
/// and nothing of it is kept.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /aanvragen/nieuw/{stap} | burger, bedrijf | asks |
/// | POST /aanvragen/nieuw/{stap} | burger, bedrijf | keeps the answer, and goes to the next step |
struct StepPages: Sendable {
    let office: Office
    let drafts: DraftBook

    var routes: [PageRoute] {
        ApplyingStep.allCases.filter { $0 != .check }.flatMap { step -> [PageRoute] in
            let body = step == .evidence ? BodyRule.filesForm : .pageForm
            return [
                .get(step.path, who: ApplyingPages.holders) { try show(step, $0) },
                PageRoute.post(step.path, who: ApplyingPages.holders, body: body) {
                    try await answer(step, $0)
                }.keeping { keep(step, $0, $1) },
            ]
        }
    }

    private func show(_ step: ApplyingStep, _ call: PageCall) throws -> PageReply {
        let holder = try call.holder()
        guard let draft = drafts.draft(of: holder, at: office.clock.now()) else {
            return .redirect(ApplyingPages.choicePath)
        }
        let reader = StepReader(office: office, call: call, draft: draft, holder: holder)
        if let other = reader.turnedAway(from: step) { return .redirect(other.path) }
        return .page(page(step, reader))
    }

    private func answer(_ step: ApplyingStep, _ call: PageCall) async throws -> PageReply {
        let holder = try call.holder()
        let now = office.clock.now()
        guard var draft = drafts.draft(of: holder, at: now) else {
            return .redirect(ApplyingPages.choicePath)
        }
        var reader = StepReader(office: office, call: call, draft: draft, holder: holder)
        if let other = reader.turnedAway(from: step) { return .redirect(other.path) }
        let fileFaults = take(step, call, into: &draft)
        drafts.keep(draft, of: holder, at: now)
        reader = StepReader(office: office, call: call, draft: draft, holder: holder)
        if step == .evidence, call.value("actie") != "verder", fileFaults.isEmpty {
            return .redirect(step.path)
        }
        let faults = fileFaults.isEmpty ? reader.faults(of: step) : fileFaults
        guard faults.isEmpty else { return .page(page(step, reader, faults)) }
        if step != .evidence, step != .vehicle, let plate = reader.request.plate {
            var request = reader.request
            request.enclosures = []
            draft.outlook = try await office.outlook(for: request)
            draft.isPlateDoubtful = !plate.warnings.isEmpty
            drafts.keep(draft, of: holder, at: now)
            reader = StepReader(office: office, call: call, draft: draft, holder: holder)
        }
        return .redirect(reader.next(after: step).path)
    }

    /// Keeps what was typed in a form that came after the login had ended.
    private func keep(_ step: ApplyingStep, _ caller: Caller, _ call: PageCall) -> String {
        let now = office.clock.now()
        guard let holder = caller.holder, var draft = drafts.draft(of: holder, at: now),
            StepReader(office: office, call: call, draft: draft, holder: holder)
                .turnedAway(from: step) == nil
        else { return ApplyingPages.choicePath }
        _ = take(step, call, into: &draft)
        drafts.keep(draft, of: holder, at: now)
        return step.path
    }

    /// Takes the fields and files of a step into the draft; what is wrong with the files.
    private func take(
        _ step: ApplyingStep,
        _ call: PageCall,
        into draft: inout ApplicationDraft
    ) -> [FormFault] {
        let values = call.values
        for field in step.fields {
            draft.fields[field] = values[field].map { String($0.prefix(5000)) }
        }
        if step == .vehicle {
            draft.fields["voertuigKlopt"] =
                draft.fields["kenteken"]?[...].trimmingSpaces
                .description
        }
        guard step == .evidence else { return [] }
        if let number = values["weg"].flatMap({ Int($0) }),
            draft.files.indices.contains(number - 1)
        {
            draft.files.remove(at: number - 1)
        }
        let intake = EvidenceIntake(call, room: ApplicationDraft.filesMax - draft.files.count)
        draft.files += intake.files
        return intake.faults
    }

    private func page(
        _ step: ApplyingStep,
        _ reader: StepReader,
        _ faults: [FormFault] = []
    ) -> SitePage {
        let view = StepView(step, reader, faults)
        return SitePage(step.template, view)
            .with(faults, status: faults.isEmpty ? .ok : .badRequest)
    }
}

extension StepReader {
    /// Where somebody belongs who came to a step too early, or to one that is not asked.
    func turnedAway(from step: ApplyingStep) -> ApplyingStep? {
        guard draft.steps.contains(step) else { return firstOpen(before: .check) ?? .check }
        return firstOpen(before: step)
    }

    /// Where to go on: to the next step, or back to all answers for who saw those.
    func next(after step: ApplyingStep) -> ApplyingStep {
        if draft.wasChecked { return firstOpen(before: .check) ?? .check }
        return draft.steps.drop { $0 != step }.dropFirst().first ?? .check
    }
}
