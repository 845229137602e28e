/// How the decisions of the office compare with the checklist.
public struct CaseloadReport: Sendable {
    /// A case in which the office did something else.
    public struct Disagreement: Sendable, CustomStringConvertible {
        let number: Int
        let twist: Twist
        let expected: String
        let found: String

        /// The case in one line.
        public var description: String {
            "\(number) (\(twist.rawValue)): expected \(expected), found \(found)"
        }
    }

    /// Applications by what was the matter with them.
    public internal(set) var mix: [Twist: Int] = [:]
    /// Cases that the law lets a machine decide.
    public internal(set) var forMachine = 0
    /// Those of them that were decided without a person.
    public internal(set) var decidedByMachine = 0
    /// Cases that the law leaves to a person or to an answer.
    public internal(set) var forPerson = 0
    /// Those of them that were decided without a person all the same.
    public internal(set) var overreached = 0
    /// Cases that ended otherwise than the checklist says, or on other grounds.
    public internal(set) var wrong: [Disagreement] = []
    /// Times to take in and decide, in seconds.
    public internal(set) var seconds: [Double] = []

    /// Of the cases that a machine may decide, the share that it did, in per cent.
    public var automaticPercent: Double {
        forMachine == 0 ? 0 : 100 * Double(decidedByMachine) / Double(forMachine)
    }

    /// Of the cases that a machine may not decide, the share that it did, in per cent.
    public var overreachPercent: Double {
        forPerson == 0 ? 0 : 100 * Double(overreached) / Double(forPerson)
    }

    /// The time within which 99 of 100 were decided, in milliseconds.
    public var millisecondsP99: Double {
        let sorted = seconds.sorted()
        guard !sorted.isEmpty else { return 0 }
        return sorted[min(sorted.count - 1, sorted.count * 99 / 100)] * 1000
    }
}
