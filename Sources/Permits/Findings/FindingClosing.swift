/// How a finding was closed.
public struct FindingClosing: Hashable, Sendable {
    /// Why it was.
    public enum Reason: String, CaseIterable, Hashable, Sendable {
        /// A disabled person's card lay behind the windscreen (RVV article 85).
        case cardSeen
        /// Goods were being loaded or unloaded, which is not parking (RVV article 1).
        case loading
        /// People were getting in or out, which is not parking either.
        case gettingInOrOut
        /// A disc lay there, and its time had not passed.
        case discInOrder
        /// The officer read another plate than the camera.
        case misread
        /// The car had left before anybody looked.
        case gone
        /// An officer looked, found an offence, and the fine system has taken it over.
        case handedOver
        /// A right that was registered since covers the sightings.
        case laterExempt
        /// By what the register says now, they ask for no look on the spot.
        case laterOtherwise
    }

    /// What came of it.
    public enum Outcome: Hashable, Sendable {
        case noOffence, handedOver, laterExempt, laterOtherwise
    }

    public let reason: Reason
    public let at: Instant

    /// Closes for a reason.
    public init(_ reason: Reason, at moment: Instant) {
        self.reason = reason
        at = moment
    }

    /// What came of it.
    public var outcome: Outcome {
        switch reason {
        case .cardSeen, .loading, .gettingInOrOut, .discInOrder, .misread, .gone: .noOffence
        case .handedOver: .handedOver
        case .laterExempt: .laterExempt
        case .laterOtherwise: .laterOtherwise
        }
    }
}
