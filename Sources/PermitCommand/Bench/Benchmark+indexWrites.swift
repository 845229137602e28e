import Foundation
import Permits
import PlateIndex
import Synchronization

extension Benchmark {
    /// Commits that replace a right by another, while two threads look up without a pause.
    static func writes(among count: Int) throws -> BenchmarkFigure {
        let rights = MadeUpRights(count: count)
        let index = rights.index()
        let readers = try (0..<2).map { _ in
            BusyReader(index: index, plates: try rights.questions(100_000))
        }
        readers.forEach { $0.start() }
        defer { readers.forEach { $0.stop() } }
        var version = index.version
        let commits = count / 5
        // Each commit makes two changes; a turn's row numbers go on from those of the one before.
        let nanoseconds = try Turns(operations: commits * 2, expected: count).nanoseconds {
            for number in 0..<commits {
                guard let plate = rights.plate(number), let right = rights.right(number) else {
                    continue
                }
                let row = Int64(number) + (version - 1) / Int64(commits) * Int64(count)
                version += 1
                index.apply(
                    [
                        .remove(PlateKey(plate), row: row),
                        .put(PlateKey(plate), row: row + Int64(count), right),
                    ],
                    version: version
                )
            }
            return index.count
        }
        return BenchmarkFigure(1e9 / nanoseconds, .changesPerSecond, rightCount: count)
    }
}

/// A thread that looks up plates until it is told to stop.
private final class BusyReader: Sendable {
    private let index: PlateIndex
    private let plates: [LicensePlate]
    private let isToStop = Atomic(false)
    private let hasStopped = DispatchSemaphore(value: 0)

    init(index: PlateIndex, plates: [LicensePlate]) {
        self.index = index
        self.plates = plates
    }

    func start() {
        Thread.detachNewThread { [self] in
            var found = 0
            while !isToStop.load(ordering: .relaxed) {
                for plate in plates {
                    found &+= index.reading { reader, _ in reader.rights(of: plate).count }
                }
            }
            hasStopped.signal()
        }
    }

    func stop() {
        isToStop.store(true, ordering: .relaxed)
        hasStopped.wait()
    }
}
