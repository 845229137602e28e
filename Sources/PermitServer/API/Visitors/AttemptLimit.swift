import Synchronization

/// Slows down who guesses: so many wrong secrets for one number or link, and so many in all,
/// within a quarter of an hour; then everyone waits who uses that number or link, or everyone.
///
/// It holds in memory what was guessed as a number that says nothing outside this process.
public final class AttemptLimit: Sendable {
    /// How many wrong secrets are let pass in a quarter of an hour.
    public struct Bounds: Hashable, Sendable {
        /// For one number, code or link.
        public let each: Int
        /// For all together.
        public let all: Int

        /// Sets both bounds.
        public init(each: Int, all: Int) {
            self.each = each
            self.all = all
        }
    }

    private let bounds: Bounds?
    private let now: @Sendable () -> ContinuousClock.Instant
    private let window = Mutex(Window())

    private struct Window {
        var until: ContinuousClock.Instant?
        var failures: [Int: Int] = [:]
        var total = 0
    }

    private static let length = Duration.seconds(15 * 60)

    /// Makes a limit; without bounds it lets everything pass.
    public init(
        _ bounds: Bounds?,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.bounds = bounds
        self.now = now
    }

    /// Makes an attempt with a secret, unless there were too many wrong ones; a refusal that
    /// `isWrong` recognises counts as one.
    func attempt<Answer>(
        _ secret: String,
        isWrong: (Answer) -> Bool,
        _ body: () async throws -> Answer
    ) async throws -> Answer {
        guard let bounds else { return try await body() }
        try demandRoom(secret.hashValue, bounds)
        let answer = try await body()
        if isWrong(answer) { count(secret.hashValue) }
        return answer
    }

    private func demandRoom(_ key: Int, _ bounds: Bounds) throws(Problem) {
        let now = now()
        let wait = window.withLock { window -> Duration? in
            guard let until = window.until, now < until else { return nil }
            let isFull =
                window.total >= bounds.all || window.failures[key, default: 0] >= bounds.each
            return isFull ? until - now : nil
        }
        if let wait {
            let (seconds, rest) = wait.components
            throw .tooManyRequests(retryAfterSeconds: Int(seconds) + (rest > 0 ? 1 : 0))
        }
    }

    private func count(_ key: Int) {
        let now = now()
        window.withLock { window in
            if window.until.map({ now >= $0 }) ?? true {
                window = Window(until: now + Self.length)
            }
            window.failures[key, default: 0] += 1
            window.total += 1
        }
    }
}
