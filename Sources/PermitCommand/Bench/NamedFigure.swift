/// A figure and the name under which it is reported.
struct NamedFigure: Sendable {
    let name: String
    let figure: BenchmarkFigure
}
