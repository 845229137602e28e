import PermitOffice
import Permits

/// The zones: where they are, when they apply, and in which one an address lies.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /zones | everyone | map and table of the zones, and the question which one is mine |
/// | POST /zones | everyone | answers that question; an address stands in no web address |
/// | GET /zones/{code} | everyone | one zone: hours, disc, parts, streets, what one can get |
struct ZonePages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        [
            .get("/zones", who: .everyone) { call in .page(list(call)) },
            .post("/zones", who: .everyone, find),
            .get("/zones/{code}", who: .everyone, show),
        ]
    }

    private func list(
        _ call: PageCall,
        found: ZonesView.Found? = nil,
        fields: FormFields? = nil
    ) -> SitePage {
        let now = office.clock.now()
        let zones = office.policy(at: now).zones
        return SitePage(
            "zones",
            ZonesView(
                map: ZoneMapDrawing(zones),
                zones: zones.map { ZoneView($0, call, office, at: now) },
                found: found,
                fields: fields ?? FormFields(call.values)
            )
        )
    }

    private func find(_ call: PageCall) async throws -> PageReply {
        let form = FormReader(call)
        let postcode = form.postcode("postcode")
        let number = form.houseNumber("huisnummer")
        guard let postcode, let number else {
            return .page(list(call, fields: form.fields).with(form.faults))
        }
        let address = Address(street: "", houseNumber: number, postcode: postcode, town: "")
        let policy = office.policy(at: office.clock.now())
        let zone = policy.zone(of: address).flatMap(policy.zone)
        let found = ZonesView.Found(
            name: zone?.name,
            address: zone.map { call.language.address(of: "/zones/\($0.code.text)") }
        )
        return .page(list(call, found: found))
    }

    private func show(_ call: PageCall) async throws -> PageReply {
        let now = office.clock.now()
        let policy = office.policy(at: now)
        let code = call.call.parameters["code"].flatMap { ZoneCode($0) }
        guard let code, let zone = policy.zone(code) else { throw Problem.notFound }
        return .page(
            SitePage(
                "zone",
                ZoneDetailView(
                    zone: ZoneView(zone, call, office, at: now),
                    map: ZoneMapDrawing([zone]),
                    streets: policy.addresses.filter { $0.zone == code }
                        .map { StreetView($0, call) },
                    products: policy.products.values.sorted { $0.kind.order < $1.kind.order }
                        .filter { $0.kind != .disabledCard }
                        .map { ProductView($0, call) }
                )
            )
        )
    }
}

/// What the page of all zones shows.
struct ZonesView: Sendable {
    let map: ZoneMapDrawing?
    let zones: [ZoneView]
    let found: Found?
    let fields: FormFields

    /// The answer to "which zone is mine?".
    struct Found: Sendable {
        /// Nil when the address lies in none.
        let name: String?
        let address: String?
    }
}

/// What the page of one zone shows.
struct ZoneDetailView: Sendable {
    let zone: ZoneView
    let map: ZoneMapDrawing?
    let streets: [StreetView]
    let products: [ProductView]
}
