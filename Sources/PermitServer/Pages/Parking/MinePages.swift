import PermitOffice
import Permits

/// My parking: what is covered now, where and until when, exactly as the scan sees it.
///
/// | page | who |
/// |---|---|
/// | GET /mijn | burger, bedrijf |
struct MinePages: Sendable {
    let office: Office

    static let people: Access = [.burger, .bedrijf]

    var routes: [PageRoute] {
        [.get("/mijn", who: Self.people, show)]
    }

    /// More than a household has; the rest stands in the lists.
    private static let most = PageRange(size: 50)

    private func show(_ call: PageCall) async throws -> PageReply {
        let caller = try call.signedIn()
        let exemptions = try await office.exemptions(for: caller, page: Self.most)
        let applications = try await office.applications(for: caller, page: Self.most)
        var cards: [MineView.Card] = []
        for view in exemptions where view.state != .lapsed && view.state != .withdrawn {
            let receipt =
                view.exemption.scheme == nil
                ? try await office.receipt(
                    ReceiptWish(),
                    for: view.exemption.reference,
                    by: caller
                ) : .notFound
            cards.append(MineView.Card(view, receipt, call, office))
        }
        let times = TimeWords(call.language, office.civil)
        let open = applications.filter { $0.status.isOpen }
        return .page(
            SitePage(
                "mine",
                MineView(
                    now: times.moment(office.clock.now()),
                    cards: cards,
                    hasCards: !cards.isEmpty,
                    applications: open.map { MineView.Pending($0, call, times) },
                    hasApplications: !open.isEmpty
                )
            )
        )
    }
}

extension ApplicationStatus {
    /// Whether something still happens to it.
    fileprivate var isOpen: Bool {
        switch self {
        case .received, .inProgress, .awaitingCompletion, .awaitingViewpoint, .awaitingPayment:
            true
        case .granted, .refused, .aborted, .leftUnhandled, .notNeeded: false
        }
    }
}
