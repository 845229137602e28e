import Caseload
import Permits

extension Benchmark {
    /// What lies at a spot on the map.
    static let map = [
        Benchmark(name: "map.point") { try points(among: MadeUpCountry()) }
    ]

    /// Half of the points lie in or just beside a zone, half anywhere in the country; each was
    /// measured to 0 to 20 metres.
    private static func points(among country: MadeUpCountry) throws -> BenchmarkFigure {
        let map = ZoneMap(country.zones)
        let questions = country.points(100_000)
        // Walking along every border takes milliseconds, so only a few are asked that way.
        let few = questions.prefix(40)
        let answers = questions.map { map.sides(of: $0.point, metres: $0.metres).here }
        let shapes = country.zones.map(\.shape)
        let times = try Turns(operations: questions.count, expected: 0).nanoseconds(
            ours: {
                zip(questions, answers).count { question, answer in
                    map.sides(of: question.point, metres: question.metres).here != answer
                }
            },
            baseline: {
                zip(few, answers).count { question, answer in
                    let here = answer.map { map.layers[$0].zone }
                    return walk(shapes, question) != here
                }
            }
        )
        let share = Double(questions.count) / Double(few.count)
        return BenchmarkFigure(times.ours, .nanoseconds, baseline: times.baseline * share)
    }

    /// The zone that holds the point, after every zone was asked that and how far its border is.
    private static func walk(_ shapes: [GeoShape], _ question: MadeUpCountry.Question) -> Int? {
        var here: Int?
        var near = 0
        for (number, shape) in shapes.enumerated() {
            if shape.contains(question.point), here == nil { here = number }
            if shape.metresToBorder(from: question.point) <= question.metres { near += 1 }
        }
        return near < 0 ? nil : here
    }
}
