import Synchronization

/// Generated and mutated bodies, a thousand of them at each call, whatever the bytes are: the
/// first thousand of a run are always the same ones, and so are the next.
enum BodyFuzz: FuzzTarget {
    /// Bodies at one call.
    static let countAtOnce = 1000

    static func finding(in bytes: [UInt8]) -> String? {
        differences(seed: calls.add(1, ordering: .relaxed).newValue).finding
    }

    /// Reads a thousand bodies both ways: how many were plain, and the first that is read
    /// differently.
    static func differences(seed: UInt64) -> (plain: Int, finding: String?) {
        guard let town = FuzzTown.known else { return (0, "the town cannot be read") }
        var bodies = SeededBodies(seed: seed)
        var plain = 0
        for _ in 0..<countAtOnce {
            let body = bodies.body()
            if let finding = CheckFuzz.finding(in: body) {
                return (plain, "\(finding): \(String(decoding: body, as: UTF8.self))")
            }
            if CheckFuzz.plain(body, town) != nil { plain += 1 }
        }
        return (plain, nil)
    }

    private static let calls = Atomic<UInt64>(0)
}
