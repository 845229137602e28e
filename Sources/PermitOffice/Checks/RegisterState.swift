import Permits

/// As the register stood when: which rights and rules answer a check.
///
/// A check has two moments. The one that it asks about says which rights and which dated rules
/// hold; this one says what of that was known. Left alone they are known as they are now: what was
/// repaired since counts, for and never against whoever parked there. To hear what a scan was told
/// then, or was bound to be told, ask for the state of that moment or version.
public enum RegisterState: Hashable, Sendable {
    /// As it is now; what was recorded before the question is in it.
    case newest
    /// As it was at the end of this second; what was recorded later is not in it.
    case at(Instant)
    /// As it was at this version; the newest when it is not that far yet.
    case version(Int64)
}
