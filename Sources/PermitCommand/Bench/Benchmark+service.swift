import Foundation
import PermitOffice
import PermitStore
import Permits

extension Benchmark {
    /// What is measured with the record, and on the running service.
    static let service = [
        Benchmark(name: "start.1m") { try await start(with: 1_000_000) }
    ]

    /// From the start of the process until it listens, with this many rights on record: the best of
    /// three.
    ///
    /// The peak of its memory goes to standard error.
    private static func start(with count: Int) async throws -> BenchmarkFigure {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent(
                "kentekenloket-bench-\(ProcessInfo.processInfo.processIdentifier)"
            )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = folder.appendingPathComponent("start.sqlite").path
        try await fill(database, with: MadeUpRights(count: count))
        var seconds: [Double] = []
        for _ in 1...3 { seconds.append(try startOnce(database)) }
        return BenchmarkFigure(seconds.min() ?? 0, .seconds, rightCount: count)
    }

    /// Makes a record with one exemption a right, the way an import does.
    private static func fill(_ database: String, with rights: MadeUpRights) async throws {
        let keys = try KeyRing.create(at: database + ".key")
        let file = try StoreFile(database, mode: .create, keys: keys)
        let store = Store(file: file, keys: keys) { _ in }
        let now = OfficeClock().now()
        let step = 10_000
        for first in stride(from: 0, to: rights.count, by: step) {
            let transfers = (first..<min(first + step, rights.count)).compactMap {
                transfer($0, of: rights, now: now)
            }
            try await store.commit(at: now, by: "bench") { try $0.take(transfers) }
        }
        try file.close()
    }

    private static func transfer(_ number: Int, of rights: MadeUpRights, now: Instant) -> Transfer?
    {
        let year: Int64 = 366 * 86_400
        guard let packed = rights.plate(number), let right = rights.right(number),
            let plate = try? LicensePlate(seen: packed.text, country: right.country),
            let period = Period(from: right.period.start, until: now.adding(seconds: year))
        else { return nil }
        return Transfer(
            reference: right.reference,
            product: .resident,
            holder: .citizen(bsn: "9999\(10_000 + number % 90_000)"),
            zone: right.zone,
            address: nil,
            validity: period,
            withdrawnFrom: nil,
            withdrawalReason: nil,
            budgetMinutes: nil,
            covers: [Transfer.Cover(plate: plate, period: period)]
        )
    }

    private static func startOnce(_ database: String) throws -> Double {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["serve", "--demo", "--database", database, "--port", "0"]
        let output = Pipe()
        process.standardOutput = output
        let start = ContinuousClock.now
        try process.run()
        var text = ""
        while !text.contains("Listening on") {
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else { throw Refusal("The service did not start.") }
            text += String(decoding: data, as: UTF8.self)
        }
        let took = start.duration(to: .now)
        note(peakOf: process.processIdentifier)
        process.terminate()
        process.waitUntilExit()
        return took / .seconds(1)
    }

    private static func note(peakOf process: Int32) {
        let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? "VmHWM unknown"
        FileHandle.standardError.write(Data("start.1m: \(peak)\n".utf8))
    }
}
