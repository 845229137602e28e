/// Whatever knows the rights of a plate: the index now, or the record as it stood at some time.
public protocol RightsSource: ~Copyable {
    /// The rights of the plate with this text, of every country, in any order: at least those that
    /// hold at the asked moment, begin within 24 hours after it or ended within 24 hours before it.
    func rights(of plate: LicensePlate) -> RightList

    /// The name of a right that this source has found, in the same breath.
    func reference(of right: FoundRight) -> Reference

    /// Passes those of these plates that have rights, in the order of the list, with their rights.
    func eachHolder(among plates: [PackedPlate], _ body: (PackedPlate, RightList) -> Void)
}

extension RightsSource where Self: ~Copyable {
    /// Asks for one plate after the other.
    public func eachHolder(
        among plates: [PackedPlate],
        _ body: (PackedPlate, RightList) -> Void
    ) {
        for plate in plates {
            let rights = rights(of: LicensePlate(plate))
            if !rights.isEmpty { body(plate, rights) }
        }
    }
}
