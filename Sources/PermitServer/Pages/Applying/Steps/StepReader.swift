import PermitOffice
import Permits

/// Reads the answers of a draft, and says what is wrong with them.
struct StepReader {
    let office: Office
    let call: PageCall
    let draft: ApplicationDraft
    let holder: Holder

    /// What is wrong with the answers of a step; nothing when it is answered.
    func faults(of step: ApplyingStep) -> [FormFault] {
        var request = ApplicationRequest(product: draft.product, holder: holder)
        return read(step, into: &request)
    }

    /// The first step that is not answered, of those before this one.
    func firstOpen(before step: ApplyingStep) -> ApplyingStep? {
        draft.steps.prefix { $0 != step }.first { !faults(of: $0).isEmpty }
    }

    /// What is applied for, as far as it was answered.
    var request: ApplicationRequest {
        var request = ApplicationRequest(product: draft.product, holder: holder)
        for step in draft.steps { _ = read(step, into: &request) }
        request.enclosures = draft.files
        return request
    }

    private func read(
        _ step: ApplyingStep,
        into request: inout ApplicationRequest
    ) -> [FormFault] {
        let form = FormReader(call, values: draft.fields)
        switch step {
        case .reason: readReason(form, into: &request)
        case .address: readAddress(form, into: &request)
        case .period: readPeriod(form, into: &request)
        case .plate: request.plate = form.plate()
        case .vehicle:
            let isConfirmed = form.text("voertuigKlopt") == form.text("kenteken")
            if !isConfirmed { form.fault("", "apply.fault.vehicle") }
        case .evidence:
            let isNeeded = draft.outlook?.needsEvidence ?? false
            if isNeeded, draft.files.isEmpty, !form.isTicked("later") {
                form.fault("bestand", "apply.fault.evidence")
            }
        case .check: break
        }
        return form.faults
    }

    private func readReason(_ form: FormReader, into request: inout ApplicationRequest) {
        guard draft.product == .temporary else {
            request.motivation = form.required(
                "toelichting",
                maxLength: 2000,
                else: "apply.fault.motivation"
            )
            return
        }
        let grounds = TemporaryGround.allCases.map { ($0.rawValue, $0) }
        request.ground = form.choice("grond", else: "apply.fault.ground", among: grounds)
        request.motivation = form.text("toelichting", maxLength: 2000)
    }

    private func readAddress(_ form: FormReader, into request: inout ApplicationRequest) {
        let isOther = form.choice(
            "waar",
            else: "apply.fault.where",
            among: [("ingeschreven", false), ("anders", true)]
        )
        guard isOther == true else { return }
        let postcode = form.required("postcode", maxLength: 10, else: "apply.fault.postcode")
            .flatMap(Postcode.normal)
        if postcode == nil { form.fault("postcode", "apply.fault.postcode") }
        let door = form.required("huisnummer", maxLength: 12, else: "apply.fault.houseNumber")
            .flatMap(DoorText.init)
        if door == nil { form.fault("huisnummer", "apply.fault.houseNumber") }
        guard let postcode, let door else { return }
        request.address = address(postcode, door)
        if request.address == nil { form.fault("postcode", "apply.fault.noZone") }
    }

    /// The door in a street of a zone; nil when it lies in none.
    private func address(_ postcode: String, _ door: DoorText) -> Address? {
        let policy = office.policy(at: office.clock.now())
        let town = office.shelf.municipality.name
        let unnamed = Address(
            street: "",
            houseNumber: door.number,
            letter: door.letter,
            addition: door.addition,
            postcode: postcode,
            town: town
        )
        return policy.addresses.first { $0.contains(unnamed) }.map { range in
            Address(
                street: range.street,
                houseNumber: door.number,
                letter: door.letter,
                addition: door.addition,
                postcode: postcode,
                town: town
            )
        }
    }

    private func readPeriod(_ form: FormReader, into request: inout ApplicationRequest) {
        let today = office.civil.day(of: office.clock.now())
        let first = form.day("van", else: "apply.fault.day")
        let last = form.day("tot", else: "apply.fault.day")
        if let first, first < today { form.fault("van", "apply.fault.past") }
        if let first, let last, last < first { form.fault("tot", "apply.fault.order") }
        guard form.faults.isEmpty, let first, let last else { return }
        request.from = office.civil.start(of: first)
        request.until = office.civil.start(of: last.adding(days: 1))
    }
}

extension FormReader {
    /// One of a few answers, and what it means.
    fileprivate func choice<Value>(
        _ name: String,
        else key: String,
        among cases: [(word: String, value: Value)]
    ) -> Value? {
        let word = text(name)
        if let known = cases.first(where: { $0.word == word }) { return known.value }
        fault(name, key)
        return nil
    }

    /// A day as people write it.
    fileprivate func day(_ name: String, else key: String) -> Day? {
        guard let typed = required(name, maxLength: 30, else: key) else { return nil }
        let day = Day(typed: typed)
        if day == nil { fault(name, key) }
        return day
    }
}
