import HTTPTypes
import Synchronization
import Testing

@testable import PermitServer

struct AttemptLimitTests {
    @Test func `SEC-13: After so many wrong ones a secret waits, and others do not`() async throws {
        let (limit, _) = Self.limit(each: 2, all: 10)

        let met = try await Self.attempts(["a", "a", "a", "b"], on: limit)

        #expect(met == ["wrong", "wrong", "429 900", "wrong"])
    }

    @Test func `After so many wrong ones in all everybody waits, a quarter of an hour at most`()
        async throws
    {
        let (limit, clock) = Self.limit(each: 2, all: 3)
        _ = try await Self.attempts(["a", "b", "c"], on: limit)

        clock.advance(by: .seconds(600))
        #expect(try await Self.attempts(["d", "right"], on: limit) == ["429 300", "429 300"])
        clock.advance(by: .seconds(300))
        #expect(try await Self.attempts(["d", "right"], on: limit) == ["wrong", "right"])
    }

    @Test func `A right secret counts for nothing, and without bounds nobody waits`() async throws {
        let (limit, _) = Self.limit(each: 2, all: 3)
        let rights = Array(repeating: "right", count: 20)
        let wrongs = Array(repeating: "a", count: 20)

        #expect(try await Self.attempts(rights, on: limit) == rights)
        let met = try await Self.attempts(wrongs, on: AttemptLimit(nil))
        #expect(met == Array(repeating: "wrong", count: 20))
    }

    /// What each attempt meets; only the secret `right` is a right one.
    private static func attempts(
        _ secrets: [String],
        on limit: AttemptLimit
    ) async throws -> [String] {
        var met: [String] = []
        for secret in secrets {
            do {
                let answer = try await limit.attempt(secret, isWrong: { $0 == "wrong" }) {
                    secret == "right" ? "right" : "wrong"
                }
                met.append(answer)
            } catch let problem as Problem {
                met.append("\(problem.status.code) \(problem.headers[.retryAfter] ?? "")")
            }
        }
        return met
    }

    private static func limit(each: Int, all: Int) -> (AttemptLimit, StandingClock) {
        let clock = StandingClock()
        let bounds = AttemptLimit.Bounds(each: each, all: all)
        return (AttemptLimit(bounds) { clock.now }, clock)
    }
}

/// A clock that stands still until it is moved.
private final class StandingClock: Sendable {
    private let moment = Mutex(ContinuousClock.now)

    var now: ContinuousClock.Instant { moment.withLock { $0 } }

    func advance(by duration: Duration) {
        moment.withLock { $0 += duration }
    }
}
