/// One thing that `kentekenloket bench` measures.
struct Benchmark: Sendable {
    let name: String
    /// Measures it, and puts everything that it needs in place before.
    let measure: @Sendable () async throws -> BenchmarkFigure
}
