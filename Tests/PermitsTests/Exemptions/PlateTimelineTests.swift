import Permits
import Testing

/// Which plate is covered when, worked out from what was asked.
struct PlateTimelineTests {
    @Test func `Of all that is asked about a moment the last counts`() {
        let wishes = [wish("HK000B", 0, 100), wish("HK000D", 20, 100), wish("HK000F", 10, 30)]

        let timeline = PlateTimeline.stretches(of: wishes, within: [stretch(0, 100)])

        #expect(timeline.map(\.plate.text) == ["HK000B", "HK000F", "HK000D"])
        #expect(timeline.map(\.period) == [stretch(0, 10), stretch(10, 30), stretch(30, 100)])
    }

    @Test func `Pieces with the same plate are one, but not over a gap`() {
        let wishes = [wish("HK000B", 0, 100), wish("HK000D", 20, 30), wish("HK000B", 20, 30)]

        let whole = PlateTimeline.stretches(of: wishes, within: [stretch(0, 90)])
        let broken = PlateTimeline.stretches(
            of: wishes,
            within: [stretch(0, 50), stretch(60, 90)]
        )

        #expect(whole.map(\.period) == [stretch(0, 90)])
        #expect(broken.map(\.period) == [stretch(0, 50), stretch(60, 90)])
    }

    @Test(arguments: 0..<200)
    func `It is what a look at each second says`(seed: Int) {
        var numbers = SeededNumbers(seed: seed)
        let wishes = (0..<8).map { index in
            let start = index == 0 ? 0 : Int64.random(in: 0..<60, using: &numbers)
            let length = index == 0 ? 60 : Int64.random(in: 1..<40, using: &numbers)
            return wish("HK00\(Int.random(in: 0..<3, using: &numbers))B", start, start + length)
        }
        let terms = [stretch(0, 25), stretch(Int64.random(in: 25..<40, using: &numbers), 60)]

        let timeline = PlateTimeline.stretches(of: wishes, within: terms)

        for second in Int64(0)..<70 {
            let moment = Instant(seconds: second)
            let holds = terms.contains { $0.contains(moment) }
            let expected = holds ? wishes.last { $0.period.contains(moment) }?.plate.text : nil
            let covering = timeline.filter { $0.period.contains(moment) }
            #expect(covering.map(\.plate.text) == [expected].compactMap(\.self))
        }
    }

    private func stretch(_ start: Int64, _ end: Int64) -> Period {
        guard
            let period = Period(
                from: Instant(seconds: start),
                until: Instant(seconds: end)
            )
        else { preconditionFailure("nothing lies between \(start) and \(end)") }
        return period
    }

    private func wish(_ text: String, _ start: Int64, _ end: Int64) -> PlateStretch {
        guard let plate = try? LicensePlate(seen: text, country: .netherlands) else {
            preconditionFailure("\(text) is not a plate")
        }
        return PlateStretch(plate: plate, period: stretch(start, end))
    }
}
