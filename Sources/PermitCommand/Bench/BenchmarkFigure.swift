/// What a benchmark found, and the other thing that it was measured against in the same run.
struct BenchmarkFigure: Sendable {
    /// What the numbers count, and which way is better.
    enum Unit: String, Sendable {
        case nanoseconds = "ns"
        case seconds = "s"
        case bytesPerRight = "B/right"
        case lookupsPerSecond = "lookups/s"
        case changesPerSecond = "changes/s"
        case milliseconds = "ms"
        case percent = "%"
        case cases = "cases"

        var isMoreBetter: Bool { rawValue.hasSuffix("/s") }
    }

    let value: Double
    let unit: Unit
    let baseline: Double?
    /// How many rights were held meanwhile.
    let rightCount: Int?

    init(_ value: Double, _ unit: Unit, baseline: Double? = nil, rightCount: Int? = nil) {
        self.value = value
        self.unit = unit
        self.baseline = baseline
        self.rightCount = rightCount
    }

    /// How many times better ours is; above 1 always means that it is.
    var ratio: Double? {
        baseline.map { unit.isMoreBetter ? value / $0 : $0 / value }
    }

    /// The figure as one line of JSON, without the end of the line.
    func line(named name: String) -> String {
        var members = [
            #""name":"\#(name)""#, #""value":\#(Self.text(value))"#, #""unit":"\#(unit.rawValue)""#,
        ]
        if let baseline { members.append(#""baseline":\#(Self.text(baseline))"#) }
        if let ratio { members.append(#""ratio":\#(Self.text(ratio))"#) }
        if let rightCount { members.append(#""n":\#(rightCount)"#) }
        return "{" + members.joined(separator: ",") + "}"
    }

    /// Whole from 1000 on, otherwise three decimals at most.
    private static func text(_ number: Double) -> String {
        number >= 1000
            ? "\(Int(number.rounded()))" : "\((number * 1000).rounded() / 1000)"
    }
}
