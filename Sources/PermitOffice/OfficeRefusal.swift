import Permits

/// Why the office does not do what it was asked; what helps goes along.
public enum OfficeRefusal: Hashable, Sendable {
    /// The application was already decided, withdrawn or closed.
    case alreadyClosed
    /// It would take effect in the past.
    case backdated
    /// The exemption does not hold (yet, any more) when the change would take effect.
    case exemptionNotValid
    /// Somebody already decided; for a decision a second time.
    case alreadyDecided
    /// The applicant was not asked for this.
    case notAsked
    /// A visitor scheme has no plate of its own.
    case noPlate
    /// The application asks for a period that has gone by.
    case periodPassed
    /// The address of the application is in no zone, so there is nothing to issue.
    case noZone
    /// The law of case work is against it.
    case caseWork(CaseWorkRefusal)
    /// There is nothing to give a receipt of.
    case receipt(ReceiptRefusal)
    /// A repair cannot be carried out so.
    case repair(RepairRefusal)
    /// The caller may use the thing, and not for this.
    case roleMayNot
    /// There are so many already; `maximum` is the most.
    case tooMany(maximum: Int)
    /// The code or secret is unknown, used up or out of date; it is not said which.
    case secretNotValid
    /// The scheme is the caller's own.
    case ownScheme
    /// The caller may use the scheme already.
    case alreadyDelegate
    /// A link would count longer than the policy allows.
    case tooLong(latestDay: Day)
    /// The number or PIN of the telephone line is wrong, or it waits; it is not said which.
    case telephoneRefused
    /// A visitor cannot be signed on now; the reason is the household's affair.
    case guestNotNow
    /// The end does not lie after the begin.
    case endsTooEarly
    /// A planned change has begun.
    case alreadyBegun
    /// The rules for another plate are against it.
    case plateChange(PlateChangeRefusal)
    /// Exemptions of this kind are applied for anew each time.
    case notRenewable
    /// A renewal is asked for already.
    case renewalOpen
    /// A renewal may be asked from this moment on.
    case renewalTooEarly(from: Instant)
    /// The time to renew is over; a new application helps.
    case renewalTooLate
    /// What waits for a person ends with a decision, not with a note.
    case needsDecision
    /// A finding is not filed, or not closed so.
    case finding(FindingRefusal)
    /// The rules for visitors are against it; never empty.
    case visit([SessionRefusal])
}
