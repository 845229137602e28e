import HTTPTypes
import PermitOffice
import Permits

/// The plates at hand; a delegate sees them on the screen and changes nothing.
///
/// | page | who | does |
/// |---|---|---|
/// | GET, POST /bezoek/{id}/kentekens | holder | lists them, saves one |
/// | POST …/kentekens/{kenteken} | holder | gives one another name, or none |
/// | POST …/kentekens/{kenteken}/verwijderen | holder | drops it |
struct SavedPlatePages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        let plates = "/bezoek/{id}/kentekens"
        return [
            .get(plates, who: VisitorPages.residents) { .page(try await page($0)) },
            .post(plates, who: VisitorPages.residents, save),
            .post("\(plates)/{kenteken}", who: VisitorPages.residents, rename),
            .post("\(plates)/{kenteken}/verwijderen", who: VisitorPages.residents, drop),
        ]
    }

    private func page(
        _ call: PageCall,
        _ fields: FormFields = FormFields()
    ) async throws -> SitePage {
        let screen = try await call.screen(of: office)
        guard screen.role.may(.changeSavedPlates) else { throw Problem.forbidden }
        let view = SavedPlatesView(
            path: call.language.address(of: try call.schemePath()),
            plates: screen.savedPlates.map { saved in
                SavedPlatesView.Row(
                    reference: saved.reference.text,
                    plate: PlateView(saved.plate),
                    name: saved.name ?? ""
                )
            },
            hasPlates: !screen.savedPlates.isEmpty,
            fields: fields
        )
        return SitePage("saved-plates", view)
    }

    private func save(_ call: PageCall) async throws -> PageReply {
        let form = FormReader(call)
        let name = form.text("naam", maxLength: VisitorsAPI.nameMax)
        guard let plate = form.plate(), form.faults.isEmpty else {
            return .page(try await page(call, form.fields).with(form.faults))
        }
        let outcome = try await office.save(
            plate,
            named: name,
            under: call.reference(),
            by: call.signedIn()
        )
        return try await done(outcome, call)
    }

    private func rename(_ call: PageCall) async throws -> PageReply {
        let form = FormReader(call)
        let name = form.text("naam", maxLength: VisitorsAPI.nameMax)
        guard form.faults.isEmpty else {
            return .page(try await page(call).with(form.faults))
        }
        let outcome = try await office.rename(
            savedPlate: call.reference("kenteken"),
            to: name,
            under: call.reference(),
            by: call.signedIn()
        )
        return try await done(outcome, call)
    }

    private func drop(_ call: PageCall) async throws -> PageReply {
        let outcome = try await office.drop(
            savedPlate: call.reference("kenteken"),
            under: call.reference(),
            by: call.signedIn()
        )
        return try await done(outcome, call)
    }

    private func done<Value>(_ outcome: Outcome<Value>, _ call: PageCall) async throws -> PageReply
    {
        if case .refused(let refusal) = outcome {
            let fault = VisitWords(call, office).fault(refusal)
            let again = try await page(call, FormFields(call.values))
            return .page(again.with([fault], status: .conflict))
        }
        _ = try outcome.value()
        return .redirect(try call.schemePath() + "/kentekens")
    }
}

/// The plates at hand, ready to read.
struct SavedPlatesView: Sendable {
    let path: String
    let plates: [Row]
    let hasPlates: Bool
    let fields: FormFields

    /// One plate.
    struct Row: Sendable {
        let reference: String
        let plate: PlateView
        let name: String
    }
}
