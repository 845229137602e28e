import HTTPTypes
import PermitOffice
import Permits

/// Signing a visitor on: a saved plate with one tap, any plate with a form, now or planned.
///
/// The same plate sent twice is one visit: the rules make running visits of a plate one.
struct SignOnPages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        [
            .post("/bezoek/{id}/starten", who: VisitorPages.residents, start),
            .get("/bezoek/{id}/starten", who: VisitorPages.residents, back),
            .get("/bezoek/{id}/aanmelden", who: VisitorPages.residents, form),
            .post("/bezoek/{id}/aanmelden", who: VisitorPages.residents, signOn),
        ]
    }

    /// Who comes back to what a tap answered, as the other language does, sees the screen.
    private func back(_ call: PageCall) async throws -> PageReply {
        .redirect(try call.schemePath())
    }

    /// Signs a saved plate on from now up to the suggested end.
    private func start(_ call: PageCall) async throws -> PageReply {
        let screen = try await call.screen(of: office)
        guard let saved = favourite(call, screen) else { throw Problem.notFound }
        let wish = SessionWish(plate: saved.plate)
        return try await register(wish, saved.name, saved, screen, call)
    }

    /// The form, with the begin filled in when nothing is needed now.
    private func form(_ call: PageCall) async throws -> PageReply {
        let words = VisitWords(call, office)
        let now = try await call.screen(of: office)
        var values: [String: String] = [:]
        var screen = now
        if case .notNeeded = now.offer, let opening = now.nextOpening {
            screen = try await call.screen(of: office, from: opening)
            values["begindag"] = words.typed(day: opening)
            values["begintijd"] = words.time(opening)
        }
        if let plan = screen.offer.plan {
            let isOneDay =
                office.civil.day(of: plan.period.start) == office.civil.day(of: plan.period.end)
            // Without a day the end lies on the day of the begin, whichever is typed.
            values["einddag"] = isOneDay ? "" : words.typed(day: plan.period.end)
            values["eindtijd"] = words.time(plan.period.end)
        }
        let view = SignOnView(
            screen,
            favourite: favourite(call, screen),
            fields: FormFields(values),
            words
        )
        return .page(SitePage("visitor-sign-on", view))
    }

    private func signOn(_ call: PageCall) async throws -> PageReply {
        let screen = try await call.screen(of: office)
        let words = VisitWords(call, office)
        let reader = FormReader(call)
        let saved = favourite(call, screen)
        guard let form = SignOnForm(reader, favourite: saved, office) else {
            let view = SignOnView(screen, favourite: saved, fields: reader.fields, words)
            return .page(SitePage("visitor-sign-on", view).with(reader.faults))
        }
        let isSure = saved != nil || reader.text("toch") == form.plate.text
        if !isSure, let doubt = PlateDoubt(form.plate, beside: screen.savedPlates) {
            let view = SignOnView(
                screen,
                favourite: nil,
                fields: reader.fields,
                doubt: doubt,
                words
            )
            return .page(SitePage("visitor-sign-on", view))
        }
        if form.keepsPlate {
            _ = try await office.save(
                form.plate,
                named: form.name,
                under: screen.view.exemption.reference,
                by: call.signedIn()
            )
        }
        return try await register(form.wish, form.name, saved, screen, call)
    }

    private func register(
        _ wish: SessionWish,
        _ name: String?,
        _ favourite: SavedPlate?,
        _ screen: VisitorScreen,
        _ call: PageCall
    ) async throws -> PageReply {
        let scheme = screen.view.exemption.reference
        let outcome = try await office.register(
            wish,
            named: name,
            under: scheme,
            by: call.signedIn()
        )
        switch outcome {
        case .done(.registered(let done)):
            let visit = done.visit.reference.text
            return .redirect("/bezoek/\(scheme.text)/bezoeken/\(visit)")
        case .done(.notNeeded(let reason)):
            let later = try await call.screen(of: office, from: wish.start)
            let view = NotNeededView(reason, later, favourite, VisitWords(call, office))
            return .page(SitePage("visit-not-needed", view))
        case .refused(let refusal):
            return .page(refused(refusal, wish, name, favourite, screen, call))
        case .notFound, .versionChanged:
            throw Problem.notFound
        }
    }

    /// The form with the reasons, and with what would be possible filled in.
    private func refused(
        _ refusal: OfficeRefusal,
        _ wish: SessionWish,
        _ name: String?,
        _ favourite: SavedPlate?,
        _ screen: VisitorScreen,
        _ call: PageCall
    ) -> SitePage {
        let words = VisitWords(call, office)
        var values = call.values
        if favourite == nil { values["kenteken"] = wish.plate.display }
        if case .visit(let refusals) = refusal {
            for help in refusals { fill(&values, help, words) }
        }
        let fault = words.fault(refusal)
        let view = SignOnView(
            screen,
            favourite: favourite,
            fields: FormFields(values, faults: [fault]),
            words
        )
        return SitePage("visitor-sign-on", view).with([fault], status: .conflict)
    }

    private func fill(
        _ values: inout [String: String],
        _ refusal: SessionRefusal,
        _ words: VisitWords
    ) {
        switch refusal {
        case .insufficientBalance(let until?):
            values["einddag"] = words.typed(day: until)
            values["eindtijd"] = words.time(until)
        case .maximumConcurrent(_, let free):
            values["begindag"] = words.typed(day: free)
            values["begintijd"] = words.time(free)
            values["einddag"] = ""
            values["eindtijd"] = ""
        default: break
        }
    }

    private func favourite(_ call: PageCall, _ screen: VisitorScreen) -> SavedPlate? {
        guard let reference = call.value("favoriet").flatMap(Reference.init) else { return nil }
        return screen.savedPlates.first { $0.reference == reference }
    }
}
