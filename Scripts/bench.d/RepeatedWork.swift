import Caseload
import Permits
import PlateIndex

/// Does one thing so many times and nothing else, for `valgrind` to count the instructions of.
///
/// What it costs to begin is the same whatever the number of times, so that the difference of two
/// runs is the cost of the thing itself. It is a program of its own because valgrind cannot run one
/// whose main function is asynchronous.
@main
enum RepeatedWork {
    /// usage: RepeatedWork hit|miss|batch|verdict TIMES, a multiple of a thousand.
    static func main() throws {
        guard CommandLine.arguments.count == 3, let times = Int(CommandLine.arguments[2]) else {
            preconditionFailure("usage: RepeatedWork WORK TIMES")
        }
        let found = try repeated(CommandLine.arguments[1], times: times)
        print(found)
    }

    private static let rights = MadeUpRights(count: 10_000)

    /// How often the work found a right.
    private static func repeated(_ work: String, times: Int) throws -> Int {
        let index = rights.index()
        switch work {
        case "hit": return lookups(of: try rights.questions(1000), in: index, times)
        case "miss": return lookups(of: try rights.strangers(1000), in: index, times)
        case "batch": return batches(of: try rights.questions(1000), in: index, times)
        case "verdict": return verdicts(on: try Benchmark.checks(of: rights, amount: 1000), index, times)
        default: preconditionFailure("There is no work \(work).")
        }
    }

    private static func lookups(
        of plates: [LicensePlate],
        in index: PlateIndex,
        _ times: Int
    ) -> Int {
        let packed = plates.compactMap(\.packed)
        return (0..<times / 1000).reduce(0) { found, _ in
            packed.reduce(found) { found, plate in
                found + index.reading { reader, _ in reader.rights(of: plate).isEmpty ? 0 : 1 }
            }
        }
    }

    private static func batches(
        of plates: [LicensePlate],
        in index: PlateIndex,
        _ times: Int
    ) -> Int {
        let packed = plates.compactMap(\.packed)
        return (0..<times / 1000).reduce(0) { found, _ in
            found
                + index.reading { reader, _ in
                    var holders = 0
                    reader.eachHolder(among: packed) { _, _ in holders += 1 }
                    return holders
                }
        }
    }

    private static func verdicts(
        on checks: [PlateCheck],
        _ index: PlateIndex,
        _ times: Int
    ) -> Int {
        let judge = Benchmark.judge
        return (0..<times / 1000).reduce(0) { found, _ in
            checks.reduce(found) { found, check in
                let answer = index.reading { reader, _ in judge.answer(check, rights: reader) }
                if case .exempt = answer.verdict { return found + 1 }
                return found
            }
        }
    }
}
