import ArgumentParser
import Foundation

/// Measures how fast the parts are; each figure is a line of JSON on standard output.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measures the index, the verdict, decisions and the start.",
        discussion: "Ours and what it is held against are measured in turns within one run."
    )

    @Argument(help: "What to measure; everything when left out.")
    var names: [String] = []
    @Flag(help: "Only list what can be measured.")
    var list = false

    func validate() throws {
        let known = Benchmark.all.map(\.name)
        let unknown = names.filter { !known.contains($0) }
        if !unknown.isEmpty {
            throw ValidationError(
                "Unknown: \(unknown.joined(separator: ", ")). "
                    + "Choose from \(known.joined(separator: ", "))."
            )
        }
    }

    func run() async throws {
        if list { return Benchmark.all.forEach { print($0.name) } }
        for benchmark in Benchmark.all where names.isEmpty || names.contains(benchmark.name) {
            FileHandle.standardError.write(Data("\(benchmark.name) …\n".utf8))
            for named in try await benchmark.measure() {
                print(named.figure.line(named: named.name))
            }
            fflush(nil)
        }
    }
}
