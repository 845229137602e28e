import Foundation
import Glibc
import PlateIndex

extension Benchmark {
    /// No figure can be had on this machine.
    struct Unmeasurable: Error, CustomStringConvertible {
        let description = "geheugengebruik niet te lezen uit /proc/self/statm"
    }

    /// By how much the memory of the process grows when the index is filled, per right.
    ///
    /// Comes before the others, which leave freed memory behind that would be used again.
    static func residentBytes(of count: Int) throws -> BenchmarkFigure {
        let rights = MadeUpRights(count: count)
        let before = try residentBytes()
        let index = rights.index()
        let after = try residentBytes()
        return BenchmarkFigure(
            Double(after - before) / Double(index.count),
            .bytesPerRight,
            rightCount: index.count
        )
    }

    /// Memory that this process occupies.
    private static func residentBytes() throws -> Int {
        let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
        let fields = text.split(separator: " ")
        guard fields.count > 1, let pages = Int(fields[1]) else { throw Unmeasurable() }
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
