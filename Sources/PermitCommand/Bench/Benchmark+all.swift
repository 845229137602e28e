extension Benchmark {
    /// All of them, in the order in which they run; memory comes first, while little is in use.
    static let all = index + verdict + map + decisions + service
}
