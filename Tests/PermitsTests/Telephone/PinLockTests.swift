import Permits
import Testing

struct PinLockTests {
    private let now = at("2026-06-18T10:00+02:00")

    @Test(arguments: [
        (1, 0), (4, 0), (5, 15), (6, 0), (9, 0), (10, 30), (15, 60), (35, 960), (40, 1440),
        (500, 1440),
    ])
    func `After every fifth wrong PIN the line waits, twice as long each time, up to a day`(
        failures: Int,
        minutes: Int
    ) {
        let lock = (0..<failures).reduce(PinLock.open) { lock, _ in lock.failing(at: now) }

        #expect(lock.failures == failures)
        #expect(lock.isLocked(at: now) == (minutes > 0))
        #expect(
            lock.isLocked(at: now.adding(minutes: minutes).adding(seconds: -1)) == (minutes > 0)
        )
        #expect(!lock.isLocked(at: now.adding(minutes: minutes)))
    }
}
