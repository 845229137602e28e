/// What can be done with a visitor scheme.
public enum SchemeAct: CaseIterable, Hashable, Sendable {
    /// See the balance and the visits that run or are planned.
    case look
    /// Sign visitors on and off, and give a visit another end.
    case signOn
    /// See the saved plates.
    case useSavedPlates
    /// Save, name and drop plates.
    case changeSavedPlates
    /// See visits that are over.
    case lookBack
    /// Say who else may use the scheme: delegates, guests, the telephone.
    case manage
}
