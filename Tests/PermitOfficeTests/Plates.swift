import Permits

/// Plates that were never issued, as many as a test needs.
enum Plates {
    /// The plate with this number, 0 to 47: `HK000B`, `HK000D` and so on.
    static func dutch(_ number: Int) -> LicensePlate {
        let series = ["HK", "NX", "GB"][number / 16]
        return dutch("\(series)000\(Array("BDFGHJKLNPRSTVXZ")[number % 16])")
    }

    /// The Dutch plate that is written so.
    static func dutch(_ text: String) -> LicensePlate {
        guard let plate = try? LicensePlate(text, country: .netherlands) else {
            preconditionFailure("\(text) is not a plate")
        }
        return plate
    }
}
