extension Benchmark {
    /// What is measured with the record, and on the running service.
    static let service: [Benchmark] = []
}
