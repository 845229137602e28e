import Permits

/// Why the office does not do what a case worker or objector asked.
public enum CaseWorkRefusal: Hashable, Sendable {
    /// The term to decide has passed, so it cannot be made longer any more (Awb 4:14).
    case termPassed
    /// The term was made longer before.
    case termExtendedBefore
    /// The new day does not lie after the old one.
    case noLaterDay
    /// It is about the case worker's own case or front door.
    case ownCase
    /// It is reserved for another member of staff.
    case reserved
    /// Who took the decision does not decide on the objection (Awb 10:3(3)).
    case tookDecision
    /// There is no decision yet to object to.
    case noDecision
    /// There is an objection already that is not decided.
    case objectionOpen
    /// The holder must be told first that a withdrawal is meant (Awb 4:8).
    case noIntention
    /// That a withdrawal is meant was announced before.
    case intentionOpen
    /// The holder may still give a view; the day is the last one.
    case viewStillPossible(Day)
    /// No view was asked of the holder.
    case noViewAsked
    /// A view was given before.
    case viewGiven
    /// Another than who announced it signs.
    case secondPersonNeeded
    /// It must take effect later than now.
    case notAhead
}
