import Permits
import PermitStore

extension Office {
    /// The key of the caller's device for today.
    public func deviceDay(of caller: Caller) throws -> DeviceDay {
        try register.mustBeKnown()
        let now = clock.now()
        let day = civil.day(of: now)
        return DeviceDay(
            device: caller.staffName,
            day: day,
            key: Array(snapshotDesk.key(of: caller.staffName, at: now).data),
            end: civil.start(of: day.adding(days: 1))
        )
    }

    /// A signed snapshot for the caller's device, of some zones when any are named.
    public func snapshot(for caller: Caller, zones: Set<ZoneCode>?) async throws -> [UInt8] {
        let (desk, now) = (snapshotDesk, clock.now())
        return try await snapshots.make {
            try await desk.snapshot(for: caller.staffName, zones: zones, at: now)
        }
    }

    /// What became of rights after a version, about so many steps; nil when the caller's device
    /// must take a new snapshot instead.
    public func rightFeed(
        after version: Int64,
        limit: Int,
        for caller: Caller
    ) async throws -> RightFeed? {
        try await snapshotDesk.feed(
            for: caller.staffName,
            after: version,
            limit: limit,
            at: clock.now()
        )
    }

    /// The signature under a page of the feed, by the key that signs snapshots.
    public func signature(ofFeed body: [UInt8]) -> [UInt8] {
        Array(FeedSignature.make(of: body, by: register.store.keys.signing))
    }

    private var snapshotDesk: SnapshotDesk {
        SnapshotDesk(store: register.store, civil: civil, municipality: shelf.municipality)
    }
}
