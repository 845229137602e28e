import PermitOffice
import Permits

/// What the page of somebody's own parking shows.
struct MineView: Sendable {
    /// The moment that "now" is.
    let now: String
    let cards: [Card]
    let hasCards: Bool
    let applications: [Pending]
    let hasApplications: Bool

    /// One exemption at a glance.
    struct Card: Sendable {
        let name: String
        let zone: String?
        let plate: String?
        let validity: String
        /// What a scan says of it now; nil for a visitor scheme, which covers no plate of its own.
        let verdict: OwnVerdictView?
        let state: String
        let isActive: Bool
        let path: String

        init(
            _ view: ExemptionView,
            _ receipt: Outcome<Receipt>,
            _ call: PageCall,
            _ office: Office
        ) {
            let exemption = view.exemption
            let now = office.clock.now()
            let times = TimeWords(call.language, office.civil)
            let end = min(exemption.withdrawnFrom ?? .distantFuture, exemption.validity.end)
            name = call.word("product.\(exemption.product.rawValue)")
            zone = exemption.zone.map { office.zoneName($0) }
            plate = view.plate?.display
            validity = call.word(
                "parking.validity",
                [
                    "from": times.day(exemption.validity.start),
                    "until": times.lastDay(before: end),
                ]
            )
            var found: OwnVerdictView?
            if case .done(let receipt) = receipt {
                found = OwnVerdictView(receipt.result.answer, call, office.civil, from: now)
            }
            verdict = found
            state = call.word("parking.state.\(view.state)")
            isActive = view.state == .active
            let reference = exemption.reference.text
            path = call.language.address(
                of: exemption.scheme == nil ? "/ontheffingen/\(reference)" : "/bezoek"
            )
        }
    }

    /// An application that is not finished.
    struct Pending: Sendable {
        let name: String
        let status: ProgressView
        let path: String

        init(_ application: PermitApplication, _ call: PageCall, _ times: TimeWords) {
            name = call.word("product.\(application.product.rawValue)")
            status = ProgressView(application, call, times)
            path = call.language.address(of: "/aanvragen/\(application.reference.text)")
        }
    }
}

extension Office {
    /// A zone by its name; its code when the policy of today has it no more.
    func zoneName(_ code: ZoneCode) -> String {
        policy(at: clock.now()).zone(code)?.name ?? code.text
    }
}
