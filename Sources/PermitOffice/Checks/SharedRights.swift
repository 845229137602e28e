import Permits

/// Which rights somebody may be told about, and during which time.
struct RightsShare: Sendable {
    let references: Set<Reference>
    /// What lies outside it is not told; nil when all may be.
    let within: Period?

    init(_ references: Set<Reference>, within: Period? = nil) {
        self.references = references
        self.within = within
    }
}

/// The rights of another source that somebody may be told about; for them there are no others.
///
/// Who asks about a plate must not learn that another household has it too.
struct SharedRights<Source: RightsSource>: RightsSource {
    private let source: Source
    private let share: RightsShare

    init(_ source: Source, of share: RightsShare) {
        self.source = source
        self.share = share
    }

    func rights(of plate: LicensePlate) -> RightList {
        RightList(
            source.rights(of: plate).compactMap { right in
                guard share.references.contains(source.reference(of: right)) else { return nil }
                guard let within = share.within else { return right }
                return right.period.intersection(within).map { right.during($0) }
            }
        )
    }

    func reference(of right: FoundRight) -> Reference { source.reference(of: right) }
}
