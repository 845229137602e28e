import Caseload
import Foundation
import PermitOffice
import PermitStore
import Permits
import Registers

extension Benchmark {
    /// How well and how fast applications are decided.
    static let decisions = [
        Benchmark(name: "decisions", figures: { try await decide(10_000) })
    ]

    /// So many applications, one after another, in a record on disk that waits for the disk, with
    /// registers inside the process; each decision is held against the checklist.
    private static func decide(_ count: Int) async throws -> [NamedFigure] {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("kentekenloket-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (office, world) = try office(in: folder.appendingPathComponent("record").path)
        var line = ProgressLine()
        var run = CaseloadRun(at: office, in: world, seed: 1)
        let report = try await run.run(count) { done in line.show("\(done) of \(count)") }
        line.end()
        var differing = 0
        try office.register.store.readNow { record in
            try record.eachAssessment { differing += DecisionReplay($0).differs ? 1 : 0 }
        }
        tell(report)
        try office.register.store.file.close()
        func named(_ name: String, _ value: Double, _ unit: BenchmarkFigure.Unit) -> NamedFigure {
            NamedFigure(name: name, figure: BenchmarkFigure(value, unit, rightCount: count))
        }
        return [
            named("decisions.automatic", report.automaticPercent, .percent),
            named("decisions.overreach", report.overreachPercent, .percent),
            named("decisions.wrong", Double(report.wrong.count), .cases),
            named("decisions.p99", report.millisecondsP99, .milliseconds),
            named("decisions.replay", Double(differing), .cases),
        ]
    }

    private static func office(in path: String) throws -> (Office, DemoWorld) {
        guard let municipality = CaseloadTown.municipality() else {
            throw Refusal("the made-up town has no policy")
        }
        let keys = KeyRing(secret: SecretKey.random())
        let file = try StoreFile(path, mode: .create, keys: keys)
        let clock = OfficeClock(standingAt: Instant(seconds: 1_772_438_400))
        let world = DemoWorld(clock: clock)
        let office = Office(
            register: try Register(file: file, keys: keys, now: clock.now()),
            world: OutsideWorld(world),
            shelf: MunicipalityShelf(municipality),
            clock: clock,
            civil: try .amsterdam()
        )
        return (office, world)
    }

    /// The mix as it came out, and what was wrong, on standard error.
    private static func tell(_ report: CaseloadReport) {
        var lines = Twist.allCases.map { "\(report.mix[$0, default: 0]) \($0.rawValue)" }
        lines.append("\(report.forMachine) for a machine, \(report.forPerson) not")
        lines += report.wrong.prefix(20).map { "wrong: \($0)" }
        FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }
}
