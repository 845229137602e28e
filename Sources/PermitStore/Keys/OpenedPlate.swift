import Permits

/// A plate as the record gives it back.
public enum OpenedPlate: Hashable, Sendable {
    /// Up to twelve characters.
    case packed(PackedPlate)
    /// The rare plate of 13 to 25 characters.
    case long(String)

    /// The normal form.
    public var text: String {
        switch self {
        case .packed(let plate): plate.text
        case .long(let text): text
        }
    }
}
