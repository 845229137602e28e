/// A file that somebody sent with a form.
struct SentFile: Sendable, Equatable {
    /// The name of the field.
    let field: String
    /// As the browser sent it: never used as a path, nor shown as it is.
    let name: String
    let content: [UInt8]

    /// Whether the field was left as it was: browsers send a nameless, empty file then.
    var isNothing: Bool { name.isEmpty && content.isEmpty }
}
