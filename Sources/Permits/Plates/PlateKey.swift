/// What a plate is found by, whatever its country: the packed text, or the text when it is longer.
public struct PlateKey: Hashable, Sendable {
    /// The two forms; no text has both.
    public enum Form: Hashable, Sendable {
        case packed(PackedPlate)
        /// A text of 13 to 25 characters.
        case long(String)
    }

    public let form: Form

    /// The key of this plate.
    public init(_ plate: LicensePlate) {
        form = plate.packed.map { .packed($0) } ?? .long(plate.text)
    }

    /// The key of the plate with this packed text.
    public init(_ packed: PackedPlate) {
        form = .packed(packed)
    }

    /// The normal form of the plate.
    public var text: String {
        switch form {
        case .packed(let packed): packed.text
        case .long(let text): text
        }
    }
}
