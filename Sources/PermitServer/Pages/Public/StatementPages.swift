import PermitOffice
import Permits

/// What the municipality says about accessibility and about personal data.
///
/// | page | who |
/// |---|---|
/// | GET /toegankelijkheid | everyone |
/// | GET /privacy | everyone |
struct StatementPages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        [
            .get("/toegankelijkheid", who: .everyone) { call in
                .page(SitePage("accessibility", statement(call)))
            },
            .get("/privacy", who: .everyone) { call in
                .page(SitePage("privacy", statement(call)))
            },
        ]
    }

    private func statement(_ call: PageCall) -> StatementView {
        let terms = office.policy(at: office.clock.now()).retention
        let contact = office.shelf.municipality.contact
        return StatementView(
            addressLines: contact.addressLines,
            website: contact.website,
            grantedYears: terms.grantedYears,
            refusedYears: terms.refusedYears,
            visitorPlateWeeks: terms.visitorPlateWeeks,
            findingDays: terms.findingDays
        )
    }
}

/// What both statements fill in: how to reach the municipality, and how long things are kept.
struct StatementView: Sendable {
    let addressLines: [String]
    let website: String?
    let grantedYears: Int
    let refusedYears: Int
    let visitorPlateWeeks: Int
    let findingDays: Int
}
