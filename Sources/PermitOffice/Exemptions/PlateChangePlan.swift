import Permits
import PermitStore

/// What another plate would come to: the same for who asks beforehand and for who does it.
public struct PlateChangePlan: Sendable {
    /// Which plate is covered when, earliest first; as it stays when a rule is against the change.
    public let timeline: [PlateStretch]
    /// Why it may not be done; nil when it may.
    public let refusal: OfficeRefusal?
    /// What is recorded; nil when it may not be done.
    let change: NewPlateChange?
    /// What a person looks at afterwards.
    let afterwards: [DecisionReason]
}
