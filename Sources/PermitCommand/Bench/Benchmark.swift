/// One thing that `kentekenloket bench` measures.
struct Benchmark: Sendable {
    let name: String
    /// Measures it, and puts everything that it needs in place before.
    let measure: @Sendable () async throws -> [NamedFigure]

    /// Something with one figure, which has its name.
    init(name: String, measure: @escaping @Sendable () async throws -> BenchmarkFigure) {
        self.init(
            name: name,
            figures: { [NamedFigure(name: name, figure: try await measure())] }
        )
    }

    /// Something with several figures that come of one run.
    init(name: String, figures: @escaping @Sendable () async throws -> [NamedFigure]) {
        self.name = name
        measure = figures
    }
}
