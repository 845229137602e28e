/// The rights of one plate and of none that looks like it, each for as long as somebody says.
struct SinglePlate: RightsSource {
    private var rights: [ParkingRight] = []

    /// Takes the rights of a plate; one for which there is no period is left out.
    init(
        _ plate: LicensePlate,
        in source: borrowing some RightsSource & ~Copyable,
        lasting period: (FoundRight) -> Period? = { $0.period }
    ) {
        for found in source.rights(of: plate) {
            guard let period = period(found) else { continue }
            rights.append(
                ParkingRight(
                    reference: source.reference(of: found),
                    kind: found.kind,
                    zone: found.zone,
                    country: found.country,
                    period: period
                )
            )
        }
    }

    func rights(of plate: LicensePlate) -> RightList {
        RightList(rights.enumerated().map { FoundRight($1, mark: $0) })
    }

    func reference(of right: FoundRight) -> Reference { rights[right.mark].reference }

    func eachHolder(among plates: [PackedPlate], _ body: (PackedPlate, RightList) -> Void) {}
}
