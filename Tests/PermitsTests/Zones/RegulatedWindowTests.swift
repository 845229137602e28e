import Permits
import Testing

struct RegulatedWindowTests {
    @Test func `A window over midnight has a part on either day`() {
        let window = Fixture.window([.friday], 20, 2)

        #expect(window.parts(on: day(2026, 6, 18)).isEmpty)
        #expect(window.parts(on: day(2026, 6, 19)) == [1200..<1440])
        #expect(window.parts(on: day(2026, 6, 20)) == [0..<120])
        #expect(window.parts(on: day(2026, 6, 21)).isEmpty)
    }

    @Test func `A window that ends at midnight stays on its day`() {
        for end in [0, 24] {
            let window = Fixture.window([.friday], 20, end)
            #expect(window.parts(on: day(2026, 6, 19)) == [1200..<1440])
            #expect(window.parts(on: day(2026, 6, 20)).isEmpty)
        }
    }

    @Test func `A window that ends where it begins lasts 24 hours`() {
        let window = Fixture.window([.friday], 9, 9)

        #expect(window.parts(on: day(2026, 6, 19)) == [540..<1440])
        #expect(window.parts(on: day(2026, 6, 20)) == [0..<540])
    }

    @Test(arguments: [(-1, 600), (1440, 600), (0, 1441), (0, -1)])
    func `Minutes outside the day make no window`(from: Int, until: Int) {
        let window = RegulatedWindow(days: [.monday], fromMinute: from, untilMinute: until)

        #expect(window == nil)
    }

    @Test func `A window names a day`() {
        #expect(RegulatedWindow(days: [], fromMinute: 0, untilMinute: 1440) == nil)
    }
}
