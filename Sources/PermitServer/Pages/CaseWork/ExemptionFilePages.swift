import PermitOffice
import Permits

/// One page for each exemption, for those who work on it; its holder has another.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /zaken/ontheffing/{id} | behandelaar | cover, changes of plate, announcements; noted as a read |
/// | POST /zaken/ontheffing/{id} | behandelaar | changes the plate, announces or carries out a withdrawal |
struct ExemptionFilePages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        [
            .get("/zaken/ontheffing/{id}", who: [.behandelaar]) { .page(try await page($0)) },
            .post("/zaken/ontheffing/{id}", who: [.behandelaar], act),
        ]
    }

    private func page(
        _ call: PageCall,
        faults: [FormFault] = [],
        plan: PlateChangePlan? = nil
    ) async throws -> SitePage {
        let reference = try call.reference()
        guard let file = try await office.exemptionFile(reference, for: call.signedIn()) else {
            throw Problem.notFound
        }
        let view = ExemptionFileView(file, call, office, faults, plan)
        let page = SitePage("exemption-file", view)
        return faults.isEmpty ? page : page.with(faults)
    }

    private func act(_ call: PageCall) async throws -> PageReply {
        let form = FormReader(call)
        let actions = ExemptionActions(office: office, call: call, form: form)
        do {
            if call.value("doe") == "voorbeeld" {
                let plan = try await actions.previewPlate()
                var faults = form.faults
                if let refusal = plan?.refusal { faults.append(call.fault(of: Problem(refusal))) }
                return .page(try await page(call, faults: faults, plan: plan))
            }
            try await actions.carryOut()
        } catch let problem as Problem where problem != .notFound {
            return .page(try await page(call, faults: [call.fault(of: problem)]))
        }
        guard form.faults.isEmpty else { return .page(try await page(call, faults: form.faults)) }
        return .redirect("/zaken/ontheffing/\(try call.reference().text)")
    }
}

/// What a case worker does with an exemption; what is wrong with the form is noted in it.
struct ExemptionActions {
    let office: Office
    let call: PageCall
    let form: FormReader

    /// Does what the button says; throws the ``Problem`` of a refusal.
    func carryOut() async throws {
        switch call.value("doe") {
        case "kenteken": try await changePlate()
        case "voornemen": try await intend()
        case "zienswijze": try await takeView()
        case "intrekken": try await withdraw()
        default: throw Problem.notFound
        }
    }

    /// What another plate would come to; nil when the form is not filled in well.
    func previewPlate() async throws -> PlateChangePlan? {
        guard let wish = plateWish() else { return nil }
        return try await office.preview(wish, for: call.reference(), by: call.signedIn())
    }

    private var version: Int? { form.text("versie", maxLength: 9).flatMap(Int.init) }

    private func plateWish() -> PlateWish? {
        let plate = form.plate()
        let from = form.optionalDay("ingang")
        let until = form.optionalDay("einde")
        guard let plate, form.faults.isEmpty else { return nil }
        return PlateWish(
            plate: plate,
            from: from.map { start(of: $0) },
            until: until.map { office.civil.start(of: $0.adding(days: 1)) }
        )
    }

    /// Today means now: what has gone by stays as it is.
    private func start(of day: Day) -> Instant {
        max(office.civil.start(of: day), day == today ? office.clock.now() : .distantPast)
    }

    private var today: Day { office.civil.day(of: office.clock.now()) }

    private func changePlate() async throws {
        guard let wish = plateWish() else { return }
        _ = try await office.change(
            plateOf: try call.reference(),
            to: wish.plate,
            from: wish.from,
            until: wish.until,
            ifVersion: version,
            by: try call.signedIn()
        ).value()
    }

    private func intend() async throws {
        let day = form.calendarDay("intrekkenPer")
        let reason = form.required("voornemenReden", maxLength: 2000, else: "case.fault.reason")
        guard let day, let reason else { return }
        _ = try await office.intend(
            withdrawalOf: try call.reference(),
            from: office.civil.start(of: day),
            reason: reason,
            isMisuse: form.isTicked("misbruik"),
            by: try call.signedIn()
        ).value()
    }

    private func takeView() async throws {
        guard let text = form.required("zienswijze", maxLength: 2000, else: "case.fault.text")
        else { return }
        _ = try await office.giveView(
            onWithdrawalOf: try call.reference(),
            text: text,
            by: try call.signedIn()
        ).value()
    }

    private func withdraw() async throws {
        let ground = form.choice(
            "grond",
            else: "case.fault.withdrawal",
            ["verzoek": WithdrawalGround.onRequest, "ambtshalve": .official]
        )
        let day = form.calendarDay("eindePer")
        let reason = form.required("intrekReden", maxLength: 2000, else: "case.fault.reason")
        guard let ground, let day, let reason else { return }
        _ = try await office.withdraw(
            exemption: try call.reference(),
            from: start(of: day),
            reason: reason,
            ground: ground,
            ifVersion: version,
            by: try call.signedIn()
        ).value()
    }
}
