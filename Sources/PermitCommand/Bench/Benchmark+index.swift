import Permits
import PlateIndex

extension Benchmark {
    /// Look-ups and changes of the index on its own.
    static let index = [
        Benchmark(name: "index.bytes.10m") { try residentBytes(of: 10_000_000) },
        Benchmark(name: "index.hit.10k") { try hits(among: 10_000) },
        Benchmark(name: "index.hit.1m") { try hits(among: 1_000_000) },
        Benchmark(name: "index.hit.10m") { try hits(among: 10_000_000) },
        Benchmark(name: "index.miss.1m") { try misses(among: 1_000_000) },
        Benchmark(name: "index.dictionary.1m") { try dictionaryHits(among: 1_000_000) },
        Benchmark(name: "index.batch.1m") { try batches(among: 1_000_000) },
        Benchmark(name: "index.write.1m") { try writes(among: 1_000_000) },
    ]

    /// How many look-ups one turn makes.
    private static let questionCount = 1_000_000

    /// Plates that hold a right, against a bare table of the same plates.
    private static func hits(among count: Int) throws -> BenchmarkFigure {
        let rights = MadeUpRights(count: count)
        return try lookups(of: rights.questions(questionCount), in: rights, areHits: true)
    }

    /// Plates that hold none, against the same bare table.
    private static func misses(among count: Int) throws -> BenchmarkFigure {
        let rights = MadeUpRights(count: count)
        return try lookups(of: rights.strangers(questionCount), in: rights, areHits: false)
    }

    private static func lookups(
        of plates: [LicensePlate],
        in rights: MadeUpRights,
        areHits: Bool
    ) throws -> BenchmarkFigure {
        let index = rights.index()
        let table = bareTable(of: rights)
        let packed = plates.compactMap(\.packed)
        let turns = Turns(operations: plates.count, expected: areHits ? plates.count : 0)
        let best = try turns.nanoseconds {
            packed.reduce(0) { found, plate in
                found + index.reading { reader, _ in reader.rights(of: plate).isEmpty ? 0 : 1 }
            }
        } baseline: {
            packed.reduce(0) { $0 + Int(table.number(of: $1) ?? 0) }
        }
        return BenchmarkFigure(
            best.ours,
            .nanoseconds,
            baseline: best.baseline,
            rightCount: rights.count
        )
    }

    /// Plates that hold a right, against a dictionary from text to rights.
    private static func dictionaryHits(among count: Int) throws -> BenchmarkFigure {
        let rights = MadeUpRights(count: count)
        let index = rights.index()
        var dictionary: [String: [ParkingRight]] = [:]
        for number in 0..<count {
            guard let plate = rights.plate(number), let right = rights.right(number) else {
                continue
            }
            dictionary[plate.text, default: []].append(right)
        }
        let plates = try rights.questions(questionCount)
        let packed = plates.compactMap(\.packed)
        let expected = plates.reduce(0) { $0 + (dictionary[$1.text] ?? []).count }
        let turns = Turns(operations: plates.count, expected: expected)
        let best = try turns.nanoseconds {
            packed.reduce(0) { found, plate in
                found + index.reading { reader, _ in reader.rights(of: plate).count }
            }
        } baseline: {
            plates.reduce(0) { $0 + (dictionary[$1.text] ?? []).count }
        }
        return BenchmarkFigure(
            best.ours,
            .nanoseconds,
            baseline: best.baseline,
            rightCount: count
        )
    }

    /// Batches of a thousand plates, each of one version: all are touched before the first is read.
    private static func batches(among count: Int) throws -> BenchmarkFigure {
        let rights = MadeUpRights(count: count)
        let index = rights.index()
        let plates = try rights.questions(questionCount).compactMap(\.packed)
        let batches = stride(from: 0, to: plates.count, by: 1000).map {
            Array(plates[$0..<min($0 + 1000, plates.count)])
        }
        let turns = Turns(operations: plates.count, expected: plates.count)
        let best = try turns.nanoseconds {
            batches.reduce(0) { found, batch in
                found
                    + index.reading { reader, _ in
                        var holders = 0
                        reader.eachHolder(among: batch) { _, _ in holders += 1 }
                        return holders
                    }
            }
        }
        return BenchmarkFigure(1e9 / best, .lookupsPerSecond, rightCount: count)
    }

    /// Every plate that holds a right, with the number 1.
    private static func bareTable(of rights: MadeUpRights) -> BareTable {
        var table = BareTable(expecting: rights.count)
        for number in 0..<rights.count {
            if let plate = rights.plate(number) { table.put(1, of: plate) }
        }
        return table
    }
}
