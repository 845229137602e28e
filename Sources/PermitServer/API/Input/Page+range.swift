import HTTPTypes
import Permits

/// A status of HTTP, by a name that the API uses.
typealias HTTPStatus = HTTPResponse.Status

extension Page {
    /// The same, as the office takes it.
    var range: PageRange { PageRange(number: number, size: size) }
}
