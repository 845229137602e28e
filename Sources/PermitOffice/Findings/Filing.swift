import Permits

/// What came of filing a plate: the office's own verdict, and what it wrote down.
public struct Filing: Sendable {
    /// What the office did with it.
    public enum Step: Hashable, Sendable {
        /// The verdict asks for no look on the spot; it was counted and nothing else.
        case counted
        /// A right that was registered in time excuses it after all; counted.
        case excused
        /// It joined what was filed before about the same plate, zone and day.
        case joined
        case filed
    }

    public let result: CheckResult
    public let step: Step
    /// What is on file about the plate in this zone on this day; nil when nothing is.
    public let finding: FindingView?
}
