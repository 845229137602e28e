import PermitStore
import Permits
import Testing

/// What became of rights since a version of the register.
struct RightChangesTests {
    private func changes(
        _ bench: RecordBench,
        after version: Int64,
        limit: Int = 100
    ) throws -> RightChanges {
        try bench.store.readNow { try $0.rightChanges(after: version, limit: limit) }
    }

    private func sign(_ plate: String, on bench: RecordBench) async throws -> Int64 {
        try await bench.change { change in
            let scheme = try change.issue(try Examples.exemption(.visitorScheme))
            try change.register(try Examples.session(plate), name: nil, under: scheme)
            return try change.record.version()
        }
    }

    private func end(_ plate: String, on bench: RecordBench) async throws -> Int64 {
        try await bench.change { change in
            let page = PageRange(size: 100)
            for scheme in try change.record.schemes(of: Examples.resident, page: page) {
                for visit in try change.record.visits(of: scheme, page: page)
                where visit.plate?.text == plate {
                    let half = visit.start.adding(minutes: 30)
                    try change.end(visit, at: half, costMinutes: 30, under: scheme)
                }
            }
            return try change.record.version()
        }
    }

    @Test func `A right that was added and one that ended are told, each once`() async throws {
        try await onRecordBench { bench in
            let first = try await sign("HK000J", on: bench)
            let second = try await sign("NX000P", on: bench)
            let third = try await end("HK000J", on: bench)

            let all = try changes(bench, after: 0)
            let rest = try changes(bench, after: first)
            let last = try changes(bench, after: second)
            let none = try changes(bench, after: third)

            #expect(all.added.map(\.plate.text) == ["NX000P", "HK000J"])
            #expect(all.ended.isEmpty)
            #expect(rest.added.map(\.plate.text) == ["NX000P", "HK000J"])
            #expect(rest.ended.map(\.plate.text) == ["HK000J"])
            #expect(last.added.map(\.right.period.seconds) == [1800])
            #expect(last.ended.map(\.right.period.seconds) == [7200])
            #expect(none.added.isEmpty && none.ended.isEmpty)
            #expect([all, rest, last, none].allSatisfy { $0.version == third && !$0.hasMore })
        }
    }

    @Test(arguments: [1, 2, 3, 7, 100])
    func `Pages of any size come to the same`(limit: Int) async throws {
        try await onRecordBench { bench in
            for number in 0..<6 {
                _ = try await sign("HK00\(number)J", on: bench)
                if number > 2 { _ = try await end("HK00\(number * 2 - 6)J", on: bench) }
            }

            var now = Set<Int64>()
            try bench.store.readNow { record in
                try record.eachRight(endingAfter: .distantPast) { _, row, _ in now.insert(row) }
            }
            var seen = Set<Int64>()
            var version: Int64 = 0
            var pages = 0
            while true {
                let page = try changes(bench, after: version, limit: limit)
                for right in page.ended { #expect(seen.remove(right.row) != nil) }
                for right in page.added { #expect(seen.insert(right.row).inserted) }
                #expect(page.version > version)
                version = page.version
                pages += 1
                guard page.hasMore else { break }
            }

            #expect(seen == now)
            #expect(pages > 1 || limit == 100)
        }
    }

    @Test func `The first change after a version has a moment, the newest has no change after it`()
        async throws
    {
        try await onRecordBench { bench in
            let version = try await sign("HK000J", on: bench)
            let later = Examples.now.adding(minutes: 5)
            try await bench.change(at: later) { try $0.replaceMunicipality("{}") }

            let moments = try bench.store.readNow { record in
                [
                    try record.nextChange(after: 0), try record.nextChange(after: version),
                    try record.nextChange(after: try record.version()),
                ]
            }

            #expect(moments == [Examples.now, later, nil])
        }
    }

    @Test func `The rules have the version that brought them`() async throws {
        try await onRecordBench { bench in
            #expect(try bench.store.readNow { try $0.municipalityVersion() } == 0)
            _ = try await sign("HK000J", on: bench)
            try await bench.change { try $0.replaceMunicipality("{}") }
            _ = try await sign("NX000P", on: bench)

            let version = try bench.store.readNow { try $0.municipalityVersion() }

            #expect(version > 1)
            #expect(try bench.store.readNow { try $0.version() } > version)
        }
    }
}
