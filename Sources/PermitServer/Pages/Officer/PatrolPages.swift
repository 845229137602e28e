import HTTPTypes
import PermitOffice
import Permits

/// An officer looks at a plate, outside, with one hand.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /controle | handhaver | the pad of keys, with the place that was remembered |
/// | POST /controle | handhaver | one key more or less, the place remembered, or the verdict |
/// | GET /controle/momentopname | handhaver | what the device answers from without a connection |
/// | GET /controle/momentopname/sleutel | handhaver | the keys of today to it |
///
/// Every key of the pad is a button of the one form, so that the pad works without script; with it,
/// the same pad works in the page. A plate stands in no address.
struct PatrolPages: Sendable {
    let office: Office
    let tally: CheckTally

    /// Who checks plates in the street.
    static let officers: Access = [.handhaver]

    var routes: [PageRoute] {
        [
            .get("/controle", who: Self.officers) { call in
                .page(pad(call, PatrolPlace(call.call.headers)))
            },
            .post("/controle", who: Self.officers, act),
        ] + PocketPages(office: office).routes
    }

    private func act(_ call: PageCall) async throws -> PageReply {
        let place = PatrolPlace(call.values)
        if let key = call.value("teken") {
            return .page(pad(call, place, typed: PadView.typed(call, and: key)))
        }
        if call.value("doe") == "onthoud" {
            return .page(pad(call, place, typed: call.value("kenteken") ?? ""))
        }
        return .page(try await check(call, place))
    }

    /// The verdict, which is the one that the interface gives.
    private func check(_ call: PageCall, _ place: PatrolPlace) async throws -> SitePage {
        let form = FormReader(call)
        let reader = SightingReader(form, office)
        guard let check = reader.check(place) else {
            return pad(call, place, typed: call.value("kenteken") ?? "", form.fields)
                .with(form.faults)
        }
        do {
            let result = try await office.check(check)
            tally.count(PlateCheckJSON.name(of: result.answer.verdict).0, in: result.answer.zone)
            let view = VerdictPage(
                verdict: VerdictView(result.answer, of: check, call, office),
                sighting: SightingFields(check, place, call),
                note: nil,
                theme: place.theme.rawValue
            )
            return remembering(place, SitePage("verdict-page", view))
        } catch  where Office.isRegisterLost(error) {
            let view = VerdictPage(
                verdict: VerdictView(noneFor: check, call, office),
                sighting: nil,
                note: nil,
                theme: place.theme.rawValue
            )
            return SitePage("verdict-page", view, status: .serviceUnavailable)
        }
    }

    /// The pad, with what was typed and chosen so far.
    func pad(
        _ call: PageCall,
        _ place: PatrolPlace,
        typed: String = "",
        _ fields: FormFields? = nil
    ) -> SitePage {
        let policy = office.policy(at: office.clock.now())
        let values = call.values.merging(["kenteken": typed]) { _, typed in typed }
        let view = PadView(
            typed: typed,
            fields: fields ?? FormFields(values),
            place: PlaceChoices(policy.zones, place, call),
            call
        )
        return remembering(place, SitePage("check", view))
    }

    private func remembering(_ place: PatrolPlace, _ page: SitePage) -> SitePage {
        var page = page
        if let cookie = place.cookie { page.headers.append(SessionCookie.set(.patrol, cookie)) }
        return page
    }
}
