/// A plate that a household keeps at hand for its visitors.
public struct SavedPlate: Hashable, Sendable {
    /// The row of the record that holds it.
    public let row: Int64
    public let reference: Reference
    public let plate: LicensePlate
    /// What the household calls the visitor.
    public let name: String?

    /// How many a household may keep.
    public static let countMax = 50

    /// Brings together what the record holds about one plate.
    public init(row: Int64, reference: Reference, plate: LicensePlate, name: String?) {
        self.row = row
        self.reference = reference
        self.plate = plate
        self.name = name
    }
}
