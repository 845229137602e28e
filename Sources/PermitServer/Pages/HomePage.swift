import HTTPTypes
import Mustache

/// The first page: what this is, for whom, and where programs find the API text.
struct HomePage: Sendable {
    let municipality: String
    let isDemo: Bool

    /// The page in HTML.
    func html() -> String {
        Self.template.render(self)
    }

    /// The page as an endpoint.
    func endpoint() -> Endpoint {
        let html = html()
        return Endpoint(
            .get,
            "/",
            who: .everyone,
            query: nil,
            produces: .html
        ) { _ in
            .html(html, contentSecurityPolicy: Self.contentSecurityPolicy)
        }
    }

    private static let contentSecurityPolicy =
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'"

    private static let template: MustacheTemplate = {
        do {
            return try MustacheTemplate(string: HomePageTemplate.text)
        } catch {
            preconditionFailure("The home page is a valid template.")
        }
    }()
}
