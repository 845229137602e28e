/// Why a plate that was met without a right is not to be blamed for it after all.
public enum SightingExcuse: Hashable, Sendable {
    /// A right that was registered since covers the moment, or began within the grace after it.
    case exempt
    /// By what the register says now there was nothing to look for.
    case otherwise
    /// Nobody could sign a visitor on at that moment.
    case outage(Outage)
}
