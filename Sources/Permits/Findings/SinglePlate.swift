/// The rights of one plate and of none that looks like it, each for as long as somebody says.
struct SinglePlate<Source: RightsSource>: RightsSource {
    private let source: Source
    private let period: (ParkingRight) -> Period?

    /// Takes rights from a source; one for which there is no period is left out.
    init(_ source: Source, lasting period: @escaping (ParkingRight) -> Period? = { $0.period }) {
        self.source = source
        self.period = period
    }

    func rights(of plate: LicensePlate) -> RightList {
        RightList(
            source.rights(of: plate).compactMap { right in
                period(right).map { right.lasting($0) }
            }
        )
    }

    func eachHolder(among plates: [PackedPlate], _ body: (PackedPlate, RightList) -> Void) {}
}

extension ParkingRight {
    fileprivate func lasting(_ period: Period) -> ParkingRight {
        ParkingRight(
            reference: reference,
            kind: kind,
            zone: zone,
            country: country,
            period: period
        )
    }
}
