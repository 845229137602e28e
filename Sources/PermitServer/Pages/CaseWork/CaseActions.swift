import PermitOffice
import Permits

/// What a case worker does with an application; what is wrong with the form is noted in it.
struct CaseActions {
    let office: Office
    let call: PageCall
    let form: FormReader

    /// Does what the button says; throws the ``Problem`` of a refusal.
    func carryOut() async throws {
        switch call.value("doe") {
        case "besluit": try await decide()
        case "aanvulling": try await ask()
        case "termijn": try await extend()
        case "zienswijze": try await takeView()
        case "nagekomen": try await takeAddition()
        case "bezwaar": try await takeObjection()
        default: throw Problem.notFound
        }
    }

    /// The version that the page showed, so that nothing is decided on a case that changed since.
    private var version: Int? { form.text("versie", maxLength: 9).flatMap(Int.init) }

    private func decide() async throws {
        let outcome = form.choice(
            "uitkomst",
            else: "case.fault.outcome",
            ["verlenen": Decision.Outcome.granted, "weigeren": .refused, "buiten": .leftUnhandled]
        )
        let motivation = form.required("motivering", maxLength: 2000, else: "case.fault.motivation")
        guard let outcome, let motivation else { return }
        _ = try await office.decide(
            outcome,
            on: try call.reference(),
            motivation: motivation,
            isHardship: form.isTicked("hardheid"),
            ifVersion: version,
            by: try call.signedIn()
        ).value()
    }

    private func ask() async throws {
        let text = form.required("vraag", maxLength: 2000, else: "case.fault.question")
        let day = form.calendarDay("vraagTot")
        guard let text, let day else { return }
        _ = try await office.requestCompletion(
            of: try call.reference(),
            text: text,
            until: day,
            ifVersion: version,
            by: try call.signedIn()
        ).value()
    }

    private func extend() async throws {
        let day = form.calendarDay("nieuweTermijn")
        let reason = form.required("verdaagReden", maxLength: 2000, else: "case.fault.reason")
        guard let day, let reason else { return }
        _ = try await office.extend(
            termOf: try call.reference(),
            until: day,
            reason: reason,
            ifVersion: version,
            by: try call.signedIn()
        ).value()
    }

    private func takeView() async throws {
        guard let text = form.required("zienswijze", maxLength: 2000, else: "case.fault.text")
        else { return }
        _ = try await office.giveView(
            on: try call.reference(),
            text: text,
            ifVersion: version,
            by: try call.signedIn()
        ).value()
    }

    private func takeAddition() async throws {
        guard let text = form.required("nagekomen", maxLength: 2000, else: "case.fault.text")
        else { return }
        _ = try await office.complete(
            try call.reference(),
            text: text,
            enclosures: [],
            ifVersion: version,
            by: try call.signedIn()
        ).value()
    }

    private func takeObjection() async throws {
        guard let text = form.required("bezwaar", maxLength: 10_000, else: "case.fault.text")
        else { return }
        _ = try await office.object(to: try call.reference(), text: text, by: try call.signedIn())
            .value()
    }
}
