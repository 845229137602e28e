/// Which body an endpoint reads, and how much of it.
struct BodyRule: Sendable, Equatable {
    /// The media type it must have; nil when no body is read.
    let mediaType: String?
    /// Whether it may be left out.
    let mayBeEmpty: Bool
    /// Bytes; one more is refused.
    let sizeMax: Int

    /// No body is read; one that is sent is passed over.
    static let none = BodyRule(mediaType: nil, mayBeEmpty: true, sizeMax: 0)
    /// JSON, at most 1 MiB.
    static let json = json(sizeMax: 1 << 20)
    /// JSON, at most 1 MiB, or nothing: for actions whose members are all optional.
    static let jsonOrEmpty = BodyRule(
        mediaType: "application/json",
        mayBeEmpty: true,
        sizeMax: 1 << 20
    )

    /// The fields of a form, at most 4 KiB; what must be among them is for the endpoint to say.
    static let form = BodyRule(
        mediaType: "application/x-www-form-urlencoded",
        mayBeEmpty: true,
        sizeMax: 4 << 10
    )

    /// JSON of at most so many bytes.
    static func json(sizeMax: Int) -> BodyRule {
        BodyRule(mediaType: "application/json", mayBeEmpty: false, sizeMax: sizeMax)
    }
}
