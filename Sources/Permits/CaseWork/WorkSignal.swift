/// Something that happened and that only a person may draw a conclusion from.
public enum WorkSignal: String, CaseIterable, Hashable, Sendable {
    /// The holder is registered at another address than the exemption is for.
    case holderMoved
    /// A decision is objected to (Awb 6:4).
    case objectionMade
    /// A letter was tried many times and could not be handed over.
    case letterStuck
    /// A company's application is near the day on which silence might count as a grant
    /// (Awb 4.1.3.3).
    case silenceMayGrant
    /// A withdrawal was announced; the holder is heard first (Awb 4:8).
    case withdrawalIntended
    /// The holder gave a view on it.
    case viewGiven
    /// One plate visits a household on most days with regulated hours.
    case sameVisitorMostDays
    /// One plate visits many households.
    case plateWithManyHouseholds
    /// A plate that is one slip away from this right's was met without a right.
    case plateOneSlipOff
    /// The plate of this right was met without one, soon after the right had ended.
    case metAfterEnd
}
