import PermitOffice

/// The first page: what this is, for whom, and what you can do here.
///
/// | page | who |
/// |---|---|
/// | GET / | everyone |
struct HomePages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        [.get("/", who: .everyone) { _ in .page(SitePage("home")) }]
    }
}
