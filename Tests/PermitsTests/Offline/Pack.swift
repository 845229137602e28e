@testable import Permits

/// A snapshot of what a patrol knows, made on a Thursday at ten, and everything around it.
struct Pack {
    static let moment = thursday("10:00")

    /// Stands for the keyed hash: FNV-1a after a key.
    static func hash(key: UInt64 = 7) -> @Sendable (String) -> UInt64 {
        { text in
            text.utf8.reduce(0xCBF2_9CE4_8422_2325 ^ key) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }
    }

    static let header = SnapshotHeader(
        registerVersion: 4711,
        moment: moment,
        day: Fixture.clock.day(of: moment),
        device: "scanauto 7",
        keyCheck: hash()("")
    )

    /// What is signed.
    static func content(
        _ patrol: Patrol,
        header: SnapshotHeader = header,
        zones: Set<ZoneCode>? = nil,
        policies: [PolicyVersion] = [Fixture.seedTarget]
    ) throws -> [UInt8] {
        guard let town = Municipality(name: "Voorburg", cbsCode: "1916", versions: policies) else {
            preconditionFailure("A municipality has a policy.")
        }
        var draft = SnapshotDraft(header, municipality: town, zones: zones, clock: Fixture.clock)
        for row in patrol.rows { try draft.add(row.right, hash: hash()(row.text)) }
        return draft.content()
    }

    /// The whole file, under a signature that nobody looks at.
    static func file(
        _ patrol: Patrol,
        zones: Set<ZoneCode>? = nil,
        policies: [PolicyVersion] = [Fixture.seedTarget]
    ) throws -> [UInt8] {
        try content(patrol, zones: zones, policies: policies) + Array(repeating: 0, count: 64)
    }

    /// Opened by a device that trusts every signature.
    static func desk(_ file: [UInt8]) throws -> OfflineDesk {
        let snapshot = try OfflineSnapshot(file) { _, _ in true }
        return try OfflineDesk(snapshot, clock: Fixture.clock, hash: hash())
    }
}

extension OfflineAnswer {
    /// The verdict, if there is one.
    var verdict: CheckAnswer? {
        if case .verdict(let answer) = self { answer } else { nil }
    }
}
