import Permits

/// One version of the index, for as long as a question lasts; see `PlateIndex.reading`.
public struct PlateReader: RightsSource {
    let index: PlateIndex

    @usableFromInline
    init(index: PlateIndex) {
        self.index = index
    }

    /// The rights of the plate with this text, of every country, in any order.
    public func rights(of plate: LicensePlate) -> RightList {
        guard let packed = plate.packed else {
            return RightList(index.holdings[index.number].rare[PlateKey(plate)])
        }
        return rights(of: packed)
    }

    /// The rights of the plate with this packed text, of every country, in any order.
    public func rights(of packed: PackedPlate) -> RightList {
        switch index.first(of: packed) {
        case .nothing: RightList()
        case .one(let right): RightList(right)
        case .several: index.gathered(packed)
        }
    }

    /// Passes those of these plates that have rights, in the order of the list, with their rights.
    ///
    /// All of them are looked up at once, so that the waits for memory overlap.
    public func eachHolder(
        among plates: [PackedPlate],
        _ body: (PackedPlate, RightList) -> Void
    ) {
        for plate in plates { index.holdings[index.number].table.touch(index.hash(plate)) }
        for plate in plates {
            let rights = rights(of: plate)
            if !rights.isEmpty { body(plate, rights) }
        }
    }
}
