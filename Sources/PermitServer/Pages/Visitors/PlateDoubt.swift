import Permits

/// What makes a typed plate look mistyped: a reason to ask, never one to refuse.
struct PlateDoubt: Sendable {
    let plate: LicensePlate
    /// What is odd about the plate itself.
    let warnings: [PlateWarning]
    /// A plate at hand that differs by one slip of the hand.
    let nearby: SavedPlate?

    /// Looks at a plate beside those that the household keeps; nil when nothing is odd.
    ///
    /// It is held against the household's own plates alone: a look at any other would tell
    /// somebody what a stranger's car may do.
    init?(_ plate: LicensePlate, beside saved: [SavedPlate]) {
        if saved.contains(where: { $0.plate.matches(plate) }) { return nil }
        self.plate = plate
        warnings = plate.warnings
        let slips = Set(PlateSlip.candidates(for: plate).map(\.text))
        nearby = saved.first { slips.contains($0.plate.text) }
        if warnings.isEmpty, nearby == nil { return nil }
    }
}

extension PlateWarning {
    /// The question to ask, by its key and what goes into it.
    var question: (key: String, value: String) {
        switch self {
        case .reserved(let series): ("visits.doubt.reserved", series)
        case .combination(let letters): ("visits.doubt.combination", letters)
        case .letter(let letter): ("visits.doubt.letter", String(letter))
        case .notYetIssuedForCars: ("visits.doubt.notYet", "")
        }
    }
}
