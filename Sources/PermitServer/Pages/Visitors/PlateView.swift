import Permits

/// A plate as it looks.
struct PlateView: Sendable {
    /// What stands on the strip; `NL` where the country is not known.
    let country: String
    let text: String

    init(_ plate: LicensePlate) {
        country = plate.country?.text ?? "NL"
        text = plate.display
    }
}
