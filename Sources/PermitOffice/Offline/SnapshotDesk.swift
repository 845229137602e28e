import Foundation
import Permits
import PermitStore

/// Makes what devices answer from when they lose their connection, from one version of the record.
///
/// The record is read while others go on writing. A snapshot takes some eighty bytes of memory
/// for each right while it is made.
public struct SnapshotDesk: Sendable {
    private let store: Store
    private let civil: CivilClock
    private let municipality: Municipality

    /// Works by this record and these rules.
    public init(store: Store, civil: CivilClock, municipality: Municipality) {
        self.store = store
        self.civil = civil
        self.municipality = municipality
    }

    /// The key by which a device knows plates on the day of this moment.
    public func key(of device: String, at now: Instant) -> DeviceKey {
        store.keys.devices.key(of: device, on: civil.day(of: now))
    }

    /// A signed snapshot for a device, of some zones when any are named.
    public func snapshot(
        for device: String,
        zones: Set<ZoneCode>? = nil,
        at now: Instant
    ) async throws -> [UInt8] {
        let (keys, civil, municipality) = (store.keys, civil, municipality)
        let key = key(of: device, at: now)
        return try await store.read { record in
            let version = try record.version()
            let header = Self.header(of: device, version, at: now, key, civil)
            var draft = SnapshotDraft(
                header,
                municipality: municipality,
                zones: zones,
                clock: civil
            )
            try record.eachRight(endingAfter: header.origin) { plate, _, right in
                guard draft.mayNeed(right) else { return }
                try draft.add(right, hash: key.hash(plate.text))
            }
            var file = draft.content()
            file += keys.signing.signature(of: Data(file))
            return file
        }
    }

    /// What became of rights after a version, about so many steps; nil when the device must take a
    /// new snapshot instead.
    ///
    /// It must when the version is of before today, because the key is another one now; when the
    /// rules have changed since; and when the register never had that version.
    func feed(
        for device: String,
        after version: Int64,
        limit: Int,
        at now: Instant
    ) async throws -> RightFeed? {
        let civil = civil
        let key = key(of: device, at: now)
        let header = Self.header(of: device, version, at: now, key, civil)
        let midnight = civil.start(of: header.day)
        return try await store.read { record in
            guard try version <= record.version(),
                try record.nextChange(after: version).map({ $0 >= midnight }) ?? true,
                try version >= record.municipalityVersion()
            else { return nil }
            let changes = try record.rightChanges(after: version, limit: limit)
            let told = { (isAddition: Bool, rights: [HeldRight]) in
                rights.filter { $0.isTold(from: header.origin, to: header.horizon(civil)) }.map {
                    RightFeed.Step(
                        isAddition: isAddition,
                        hash: key.hash($0.plate.text),
                        right: $0.right
                    )
                }
            }
            return RightFeed(
                device: device,
                day: header.day,
                moment: now,
                after: version,
                version: changes.version,
                isComplete: !changes.hasMore,
                steps: told(true, changes.added) + told(false, changes.ended)
            )
        }
    }

    private static func header(
        of device: String,
        _ version: Int64,
        at now: Instant,
        _ key: DeviceKey,
        _ civil: CivilClock
    ) -> SnapshotHeader {
        SnapshotHeader(
            registerVersion: version,
            moment: now,
            day: civil.day(of: now),
            device: device,
            keyCheck: key.check
        )
    }
}

extension HeldRight {
    /// Whether a check on the day of the key can be about it; no other right is told.
    fileprivate func isTold(from origin: Instant, to horizon: Instant) -> Bool {
        right.period.end > origin && right.period.start <= horizon
    }
}
