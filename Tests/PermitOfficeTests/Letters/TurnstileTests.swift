import Synchronization
import Testing

@testable import Registers

struct TurnstileTests {
    @Test func `No more pass at once than there are places, and all get their turn`() async {
        let turnstile = Turnstile(places: 2)
        let inside = Visitors()

        await withTaskGroup { group in
            for _ in 0..<50 {
                group.addTask {
                    await turnstile.pass {
                        inside.counts.withLock { count in
                            count.now += 1
                            count.most = max(count.most, count.now)
                        }
                        await Task.yield()
                        inside.counts.withLock { count in
                            count.now -= 1
                            count.total += 1
                        }
                    }
                }
            }
        }

        let seen = inside.counts.withLock { $0 }
        #expect(seen.total == 50)
        #expect((1...2).contains(seen.most))
    }
}

/// How many are inside now, were at most, and came in all.
private final class Visitors: Sendable {
    let counts = Mutex((now: 0, most: 0, total: 0))
}
