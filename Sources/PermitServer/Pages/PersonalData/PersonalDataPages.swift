import HTTPTypes
import NIOCore
import PermitOffice
import Permits

/// What the municipality holds about somebody: seen, corrected and taken away (GDPR articles 15,
/// 16 and 20).
///
/// | page | who | does |
/// |---|---|---|
/// | GET /gegevens | burger, bedrijf | what is held and why, who looked, how letters come |
/// | POST /gegevens | burger, bedrijf | changes how letters come |
/// | GET /gegevens/alles | burger, bedrijf | everything in one file |
struct PersonalDataPages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        [
            .get("/gegevens", who: MinePages.people) { .page(try await page($0)) },
            .post("/gegevens", who: MinePages.people, change),
            .get("/gegevens/alles", who: MinePages.people, download),
        ]
    }

    private func page(_ call: PageCall, faults: [FormFault] = []) async throws -> SitePage {
        let caller = try call.signedIn()
        let contact = try await office.contact(of: try call.holder())
        let reads = try await office.dataReads(for: caller, page: PageRange(size: 50))
        let view = PersonalDataView(contact, reads, call, office, faults)
        let page = SitePage("personal-data", view)
        return faults.isEmpty ? page : page.with(faults)
    }

    private func change(_ call: PageCall) async throws -> PageReply {
        let form = FormReader(call)
        let isDigital = form.choice("hoe", else: "fault.letterWay", ["mail": true, "post": false])
        let language = form.choice(
            "taal",
            else: "fault.letterLanguage",
            ["nl": LetterLanguage.dutch, "en": .english]
        )
        let typed = form.text("email", maxLength: EmailAddress.lengthMax)
        let email = typed.flatMap { EmailAddress($0) }
        if typed != nil, email == nil { form.fault("email", "fault.email") }
        if isDigital == true, typed == nil { form.fault("email", "fault.emailMissing") }
        guard let isDigital, let language, form.faults.isEmpty else {
            return .page(try await page(call, faults: form.faults))
        }
        _ = try await office.change(
            contactOf: call.holder(),
            email: email,
            language: language,
            isDigital: isDigital,
            ifVersion: nil,
            by: call.signedIn()
        ).value()
        return .redirect("/gegevens")
    }

    private func download(_ call: PageCall) async throws -> PageReply {
        let json = try await OwnDataFile(office: office, caller: call.signedIn()).json()
        return .other(
            Reply(
                json: json,
                headers: [.contentDisposition: "attachment; filename=\"mijn-gegevens.json\""]
            )
        )
    }
}
