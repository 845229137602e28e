import HTTPTypes

/// The version of a thing as HTTP tells it: `"7"` in `ETag`, and asked for in `If-Match`.
struct EntityTag: Sendable, Equatable {
    /// With its quotes, as it stands in the header.
    let text: String

    /// The tag of a version number, which grows with each change of the thing.
    init(version: Int) {
        text = "\"\(version)\""
    }

    /// The header that tells this tag.
    var header: HTTPFields {
        [.eTag: text]
    }

    /// Whether a request with this `If-Match` may go on: without one, with `*` or with this tag.
    ///
    /// A weak tag (`W/"7"`) never matches: a change needs the very version.
    func satisfies(ifMatch condition: String?) -> Bool {
        guard let condition else { return true }
        return condition.split(separator: ",").contains { part in
            let tag = part.trimmingSpaces
            return tag == "*" || tag == text
        }
    }
}
