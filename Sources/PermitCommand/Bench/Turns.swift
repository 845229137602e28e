/// Measures one thing several times, or two in turns, so that whatever else the machine is doing
/// meets both alike.
///
/// The best time of each counts: everything that disturbs only makes it longer. What is measured
/// says how often it found what it looked for; that keeps the compiler from leaving the work out,
/// and a wrong number is a failure.
struct Turns {
    /// What was measured did not do what it should.
    struct Miscount: Error, CustomStringConvertible {
        let expected: Int
        let found: Int

        var description: String { "meting ongeldig: \(found) gevonden, \(expected) verwacht" }
    }

    /// How often the work does its thing in one turn.
    let operations: Int
    /// What the work must say each turn.
    let expected: Int

    private static let turns = 7

    /// Nanoseconds that one operation takes at best.
    func nanoseconds(_ work: () -> Int) throws -> Double {
        var best = Double.infinity
        for _ in 0..<Self.turns { best = min(best, try time(work)) }
        return best
    }

    /// The same for two things, one after the other in each turn.
    func nanoseconds(
        ours: () -> Int,
        baseline: () -> Int
    ) throws -> (ours: Double, baseline: Double) {
        var best = (ours: Double.infinity, baseline: Double.infinity)
        for _ in 0..<Self.turns {
            best.ours = min(best.ours, try time(ours))
            best.baseline = min(best.baseline, try time(baseline))
        }
        return best
    }

    private func time(_ work: () -> Int) throws -> Double {
        var found = 0
        let duration = ContinuousClock().measure { found = work() }
        guard found == expected else { throw Miscount(expected: expected, found: found) }
        return duration / .nanoseconds(1) / Double(operations)
    }
}
