import HTTPTypes
import Permits

/// A status of HTTP, by a name that the API uses.
typealias HTTPStatus = HTTPResponse.Status

extension Page {
    /// The same, as the office takes it.
    var range: PageRange { PageRange(number: number, size: size) }
}

extension Call {
    /// The page that the query asks for; throws everything that is wrong with the query.
    func page() throws(InvalidInput) -> Page {
        let query = QueryReader(self)
        let page = Page(query)
        try query.finish()
        return page
    }
}
