import PermitOffice
import Permits

/// Signing on by telephone, with a card to print.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /bezoek/{id}/telefoon | holder | the card, without the PIN |
/// | POST /bezoek/{id}/telefoon | holder | sets a new PIN, shown this once |
/// | POST /bezoek/{id}/telefoon/beeindigen | holder | ends the access |
struct TelephonePages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        let telephone = "/bezoek/{id}/telefoon"
        let who = VisitorPages.residents
        return [
            .get(telephone, who: who) { .page(try await page($0)) },
            .post(telephone, who: who, set),
            .post("\(telephone)/beeindigen", who: who, end),
        ]
    }

    private func page(_ call: PageCall, pin: String? = nil) async throws -> SitePage {
        let words = VisitWords(call, office)
        let access = try await office.telephoneAccess(of: call.reference(), for: call.signedIn())
            .value()
        let view = TelephoneCardView(
            path: call.language.address(of: try call.schemePath()),
            hasAccess: access != nil,
            number: access.map { Self.spaced($0.number.text) } ?? "",
            pin: pin,
            since: access.map { words.date($0.since) } ?? "",
            locked: access?.lockedUntil.map {
                call.word("phone.locked", ["moment": words.near($0)])
            },
            telephone: office.shelf.municipality.contact.phone
        )
        return SitePage("telephone-card", view)
    }

    private func set(_ call: PageCall) async throws -> PageReply {
        let outcome = try await office.setTelephone(of: call.reference(), by: call.signedIn())
        return .page(try await page(call, pin: try outcome.value().pin))
    }

    private func end(_ call: PageCall) async throws -> PageReply {
        try await office.endTelephone(of: call.reference(), by: call.signedIn()).value()
        return .redirect(try call.schemePath() + "/telefoon")
    }

    /// Eight digits in twos, as people read them out.
    private static func spaced(_ digits: String) -> String {
        digits.enumerated().reduce(into: "") { text, next in
            if next.offset > 0, next.offset.isMultiple(of: 2) { text.append(" ") }
            text.append(next.element)
        }
    }
}

/// The card, ready to print.
struct TelephoneCardView: Sendable {
    let path: String
    let hasAccess: Bool
    let number: String
    /// Shown once, when it was set.
    let pin: String?
    let since: String
    let locked: String?
    /// Which number to ring; nil where the municipality named none.
    let telephone: String?
}
