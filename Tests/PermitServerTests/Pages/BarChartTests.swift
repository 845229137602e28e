import Testing

@testable import PermitServer

private func chart(_ counts: [Int?]) -> BarChart {
    BarChart(
        "grafiek",
        title: "Aanvragen",
        rowName: "Week",
        tooSmall: "minder dan 10",
        counts.map { ("week", $0) }
    )
}

@Test func `The longest bar is as wide as it may be and the others are in proportion`() {
    let bars = chart([40, 20, 10]).bars

    #expect(bars.map(\.width) == [420, 210, 105])
    #expect(bars.map(\.value) == ["40", "20", "10"])
}

@Test func `A group that is too small has no bar, and says why`() {
    let small = chart([30, nil])

    #expect(small.bars[1].width == 0)
    #expect(small.bars[1].value == "minder dan 10")
    #expect(small.hasBars)
    #expect(!chart([nil, nil]).hasBars)
}
