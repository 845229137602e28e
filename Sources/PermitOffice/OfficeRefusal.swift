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
    /// The rules for visitors are against it; never empty.
    case visit([SessionRefusal])
}
