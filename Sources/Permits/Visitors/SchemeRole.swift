/// As what somebody comes to a visitor scheme.
public enum SchemeRole: CaseIterable, Hashable, Sendable {
    /// Whose scheme it is.
    case holder
    /// Who was invited by the holder to sign visitors on.
    case delegate
    /// A case worker, on behalf of the holder.
    case officer
    /// A visitor with a link of the household.
    case guest
    /// Who knows the number and PIN of the telephone line.
    case telephone

    /// Whether this role may do so.
    public func may(_ act: SchemeAct) -> Bool {
        switch (self, act) {
        case (.holder, _), (.officer, _): true
        case (.delegate, .look), (.delegate, .signOn), (.delegate, .useSavedPlates): true
        case (.guest, .signOn), (.telephone, .signOn): true
        case (.delegate, _), (.guest, _), (.telephone, _): false
        }
    }
}
