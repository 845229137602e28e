import PermitOffice
import Permits

/// The one screen for visitors, ready to read.
struct ScreenView: Sendable {
    /// The address of this scheme's pages.
    let path: String
    let zone: String
    let isHolder: Bool
    let others: [PageFrame.Link]
    let hasOthers: Bool
    let balance: String
    let running: [VisitCard]
    let hasRunning: Bool
    let planned: [VisitCard]
    let hasPlanned: Bool
    let requests: [RequestCard]
    let hasRequests: Bool
    let offer: OfferView
    let favourites: [Favourite]
    let hasFavourites: Bool
    let fields: FormFields

    /// A saved plate.
    struct Favourite: Sendable {
        let reference: String
        let title: String
        let plate: PlateView
        /// Until when it is signed on now; nil when it is not.
        let signedOn: String?
    }

    /// A visitor who waits for a yes or no.
    struct RequestCard: Sendable {
        let reference: String
        let title: String
        let plate: PlateView
        let until: String?
        let expires: String
    }

    init(
        _ screen: VisitorScreen,
        others: [PageFrame.Link],
        fields: FormFields?,
        _ words: VisitWords
    ) {
        let cards = screen.view.visits.map { visit in
            VisitCard(visit, again: screen.signOnAgain[visit.reference], words)
        }
        let isRunning = screen.view.visits.map { $0.start <= words.now }
        path = words.call.language.address(
            of: "/bezoek/" + screen.view.exemption.reference.text
        )
        zone = screen.zoneName
        isHolder = screen.role.may(.manage)
        self.others = others
        hasOthers = !others.isEmpty
        balance = Self.balance(screen.view, words)
        running = zip(cards, isRunning).filter(\.1).map(\.0)
        hasRunning = isRunning.contains(true)
        planned = zip(cards, isRunning).filter { !$0.1 }.map(\.0)
        hasPlanned = isRunning.contains(false)
        requests = screen.requests.compactMap { Self.request($0, words) }
        hasRequests = !requests.isEmpty
        offer = OfferView(screen, words)
        favourites = screen.savedPlates.map { Self.favourite($0, screen.view.visits, words) }
        hasFavourites = !favourites.isEmpty
        self.fields = fields ?? FormFields(["eindtijd": offer.end])
    }

    private static func balance(_ view: SchemeView, _ words: VisitWords) -> String {
        words.call.word(
            "visits.balance",
            [
                "time": words.duration(max(0, view.balanceMinutes)),
                "day": words.date(view.year.end.adding(seconds: -1)),
            ]
        )
    }

    private static func favourite(
        _ saved: SavedPlate,
        _ visits: [Visit],
        _ words: VisitWords
    ) -> Favourite {
        let visit = visits.first { visit in
            visit.start <= words.now && visit.plate.map(saved.plate.matches) ?? false
        }
        return Favourite(
            reference: saved.reference.text,
            title: saved.name ?? saved.plate.display,
            plate: PlateView(saved.plate),
            signedOn: visit.map {
                words.call.word("visits.signedOnUntil", ["moment": words.near($0.end)])
            }
        )
    }

    private static func request(_ request: GuestRequest, _ words: VisitWords) -> RequestCard? {
        guard case .open(let plate, let expiresAt) = request.state else { return nil }
        return RequestCard(
            reference: request.reference.text,
            title: request.name ?? plate.display,
            plate: PlateView(plate),
            until: request.wantedUntil.map {
                words.call.word("visits.until", ["moment": words.near($0)])
            },
            expires: words.near(expiresAt)
        )
    }
}
