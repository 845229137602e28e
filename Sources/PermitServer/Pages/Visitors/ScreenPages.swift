import PermitOffice
import Permits

/// The one screen for visitors.
struct ScreenPages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        [
            .get("/bezoek", who: VisitorPages.residents, first),
            .get("/bezoek/{id}", who: VisitorPages.residents, show),
        ]
    }

    /// The own scheme that holds now, else one that was lent out, else how to get one.
    private func first(_ call: PageCall) async throws -> PageReply {
        let usable = try await usable(by: call.signedIn())
        guard let scheme = usable.first,
            let screen = try await office.visitorScreen(scheme.reference, for: call.signedIn())
        else { return .page(SitePage("visitors-none")) }
        return .page(page(screen, beside: usable, call))
    }

    private func show(_ call: PageCall) async throws -> PageReply {
        let screen = try await call.screen(of: office)
        return .page(page(screen, beside: try await usable(by: call.signedIn()), call))
    }

    private func page(
        _ screen: VisitorScreen,
        beside usable: [UsableScheme],
        _ call: PageCall
    ) -> SitePage {
        let others = usable.filter { $0.reference != screen.view.exemption.reference }
        let links = others.map { scheme in
            PageFrame.Link(
                path: call.language.address(of: "/bezoek/" + scheme.reference.text),
                label: call.word(
                    scheme.isOwn ? "visits.own" : "visits.lent",
                    ["zone": scheme.zone]
                ),
                isCurrent: false
            )
        }
        let words = VisitWords(call, office)
        return SitePage("visitors", ScreenView(screen, others: links, fields: nil, words))
    }

    /// Every scheme that the caller may use, the one to show first in front.
    private func usable(by caller: Caller) async throws -> [UsableScheme] {
        let page = PageRange(number: 1, size: 20)
        let own = try await office.schemes(for: caller, page: page)
        let lent = try await office.delegations(of: caller, page: page)
        let now = office.clock.now()
        let zones = office.policy(at: now)
        func name(_ code: ZoneCode) -> String { zones.zone(code)?.name ?? code.text }
        let (valid, over) = (own.filter(\.isUsable), own.filter { !$0.isUsable })
        return valid.map { UsableScheme($0, name($0.scheme.zone)) }
            + lent.map { UsableScheme(reference: $0.scheme, zone: name($0.zone), isOwn: false) }
            + over.prefix(1).map { UsableScheme($0, name($0.scheme.zone)) }
    }
}

/// A scheme that somebody may use.
private struct UsableScheme {
    let reference: Reference
    let zone: String
    let isOwn: Bool

    init(reference: Reference, zone: String, isOwn: Bool) {
        self.reference = reference
        self.zone = zone
        self.isOwn = isOwn
    }

    init(_ view: SchemeView, _ zone: String) {
        self.init(reference: view.exemption.reference, zone: zone, isOwn: true)
    }
}

extension SchemeView {
    /// Whether visitors can be signed on with it now or later.
    fileprivate var isUsable: Bool {
        scheme.validity.end > now && scheme.withdrawnFrom.map { $0 > now } ?? true
    }
}
