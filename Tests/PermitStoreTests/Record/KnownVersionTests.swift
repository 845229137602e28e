import GRDB
import PermitStore
import Permits
import Testing

/// Which version the register had at a moment.
struct KnownVersionTests {
    /// Notes one event at each of these moments, in seconds after the start.
    private func note(at seconds: [Int64], on bench: RecordBench) async throws {
        for second in seconds {
            try await bench.change(at: RecordBench.now.adding(seconds: second)) {
                try $0.note(.noteOutage, .random())
            }
        }
    }

    /// When events were noted, and the version known at some moments, in seconds after the start.
    private static let cases: [([Int64], [Int64: Int64])] = [
        ([], [0: 0]),
        ([0, 0, 5, 9], [-1: 0, 0: 2, 4: 2, 5: 3, 8: 3, 9: 4, 1000: 4]),
        // The clock was corrected by a second: what directly follows counts with it.
        ([10, 9, 12], [8: 0, 9: 2, 10: 2, 11: 2, 12: 3]),
        // The clock of a demonstration was set back.
        ([0, 100, 5], [0: 1, 5: 3, 99: 3, 100: 3, 500: 3]),
    ]

    @Test(arguments: cases)
    func `The version at a moment is that of the newest event up to then`(
        events: [Int64],
        expected: [Int64: Int64]
    ) async throws {
        try await onRecordBench { bench in
            try await note(at: events, on: bench)

            for (second, version) in expected {
                let moment = RecordBench.now.adding(seconds: second)
                #expect(try bench.store.readNow { try $0.version(knownAt: moment) } == version)
            }
        }
    }

    @Test func `It is found by two steps along an index, not by a range`() async throws {
        try await onRecordBench { bench in
            let plans = try [
                "SELECT seq FROM auditEvent WHERE at <= 1 ORDER BY at DESC, seq DESC LIMIT 1",
                "SELECT seq FROM auditEvent WHERE seq > 1 AND +at > 1 ORDER BY seq LIMIT 1",
            ].map { sql in
                try bench.file.pool.read { database in
                    try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + sql).map {
                        $0["detail"] as String
                    }
                }
            }

            #expect(
                plans == [
                    ["SEARCH auditEvent USING COVERING INDEX auditEventAt (at<?)"],
                    ["SEARCH auditEvent USING INTEGER PRIMARY KEY (rowid>?)"],
                ]
            )
        }
    }
}
