import GRDB
import PermitStore
import Permits
import Synchronization

/// A record to write in and to look at, with the effects that it published.
final class RecordBench: Sendable {
    let file: StoreFile
    let keys: KeyRing
    let store: Store

    private let effects: EffectLog

    /// When everything happens, unless a test says otherwise: 2026-06-18T10:00+02:00.
    static let now = Instant(seconds: 1_781_769_600)

    init(_ path: String) throws {
        let effects = EffectLog()
        self.effects = effects
        keys = KeyRing(secret: SecretKey.random())
        file = try StoreFile(path, mode: .create, keys: keys)
        store = Store(file: file, keys: keys) { effects.add($0) }
    }

    /// What was published so far.
    var published: [RecordEffect] { effects.all }

    /// Changes the record as a case worker would.
    func change<Answer: Sendable>(
        at now: Instant = RecordBench.now,
        _ body: @escaping @Sendable (inout RecordChange) throws -> Answer
    ) async throws -> Answer {
        try await store.commit(at: now, by: "behandelaar:test", body)
    }

    /// Runs bare SQL, as somebody with the file at hand would.
    func execute(_ sql: String, _ arguments: StatementArguments = []) throws {
        try file.pool.write { try $0.execute(sql: sql, arguments: arguments) }
    }
}

/// Runs the body with a record that is gone afterwards.
func onRecordBench<Answer>(
    _ body: (RecordBench) async throws -> Answer
) async throws -> Answer {
    try await inScratchFolder { folder in
        let bench = try RecordBench(folder + "/record")
        let answer = try await body(bench)
        try bench.file.close()
        return answer
    }
}

/// The effects that a record published, in order.
private final class EffectLog: Sendable {
    private let effects = Mutex<[RecordEffect]>([])

    var all: [RecordEffect] { effects.withLock { $0 } }

    func add(_ group: [RecordEffect]) {
        effects.withLock { $0 += group }
    }
}
