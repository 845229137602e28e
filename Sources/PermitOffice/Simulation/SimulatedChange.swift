import Permits

/// Somebody for whom a draft makes a difference.
public struct SimulatedChange: Hashable, Sendable {
    /// What it is about.
    public enum Subject: String, CaseIterable, Hashable, Sendable {
        /// An exemption that is held now, if it had to be asked for again.
        case held = "ontheffing"
        /// An application of the past, if it came in again.
        case asked = "aanvraag"
    }

    /// Which way it goes.
    public enum Direction: String, CaseIterable, Hashable, Sendable {
        case gains = "wint"
        case loses = "verliest"
    }

    public let subject: Subject
    /// The exemption or application; opaque.
    public let reference: Reference
    public let product: ProductKind
    /// The zone by the policy of today.
    public let zone: ZoneCode?
    public let direction: Direction
    /// What stands against it on the losing side: under the draft, or today.
    public let grounds: [DecisionReason]
}
