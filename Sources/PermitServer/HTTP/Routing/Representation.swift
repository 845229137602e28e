/// In which form an endpoint answers, to be held against `Accept`.
struct Representation: Sendable, Equatable {
    /// Media types in small letters; a request must accept one of them.
    let mediaTypes: [String]

    /// The form of the API; who accepts problem documents alone is let in too.
    static let json = Representation(mediaTypes: ["application/json", "application/problem+json"])
    /// The form of pages.
    static let html = Representation(mediaTypes: ["text/html"])
}
