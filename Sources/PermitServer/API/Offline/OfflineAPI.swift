import Foundation
import HTTPTypes
import NIOCore
import PermitOffice
import Permits

/// What a device needs to answer without a connection; the device is the caller.
///
/// | call | who | answer |
/// |---|---|---|
/// | GET /v1/rechten/momentopname | handhaver | 200 a signed snapshot, `zones` bounds it |
/// | GET /v1/rechten/momentopname/sleutel | handhaver | 200 the key of today |
/// | GET /v1/rechtenwijzigingen?na={version} | handhaver | 200 what changed; 409 too long ago |
struct OfflineAPI: Sendable {
    let office: Office

    /// Case workers look plates up one by one; only a device at work needs them all.
    private static let devices: Access = [.handhaver]
    private static let snapshotPath = "/v1/rechten/momentopname"
    private static let feedPath = "/v1/rechtenwijzigingen"

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .get,
                Self.snapshotPath,
                who: Self.devices,
                query: ["zones"],
                produces: .snapshot,
                answer: snapshot
            ),
            Endpoint(.get, "\(Self.snapshotPath)/sleutel", who: Self.devices, answer: key),
            Endpoint(
                .get,
                Self.feedPath,
                who: Self.devices,
                query: ["na", "grootte"],
                answer: feed
            ),
        ]
    }

    private func snapshot(_ call: Call) async throws -> Reply {
        let query = QueryReader(call)
        let zones = query.zones("zones", in: office.shelf.municipality)
        try query.finish()
        let bytes = try await office.snapshot(for: call.signedIn(), zones: zones)
        return Reply(bytes: ByteBuffer(bytes: bytes), contentType: Representation.snapshotType)
    }

    private func key(_ call: Call) async throws -> Reply {
        let today = try office.deviceDay(of: call.signedIn())
        return Reply(
            json: [
                "apparaat": .string(today.device), "dag": .string(today.day.iso),
                "sleutel": .string(Data(today.key).base64EncodedString()),
                "geldigTot": .string(today.end.iso),
            ]
        )
    }

    private func feed(_ call: Call) async throws -> Reply {
        let query = QueryReader(call)
        let after = query.int("na", in: 0...1_000_000_000_000)
        let size = query.int("grootte", in: 1...1000) ?? 1000
        if after == nil, !call.query.items.contains(where: { $0.name == "na" }) {
            query.fault("na", .missing)
        }
        try query.finish()
        let feed = try await office.rightFeed(
            after: Int64(after ?? 0),
            limit: size,
            for: call.signedIn()
        )
        guard let feed else { throw Problem.snapshotNeeded }
        let body = JSONWriter.bytes(of: RightFeedJSON.value(feed))
        let signature = Data(office.signature(ofFeed: body)).base64EncodedString()
        var headers: HTTPFields = [.signature: signature]
        if !feed.isComplete {
            headers[.link] = "<\(Self.feedPath)?na=\(feed.version)&grootte=\(size)>; rel=\"next\""
        }
        return Reply(
            bytes: ByteBuffer(bytes: body),
            contentType: "application/json",
            headers: headers
        )
    }
}

extension Representation {
    /// The media type of a snapshot.
    static let snapshotType = "application/vnd.kentekenloket.momentopname"

    fileprivate static let snapshot = Representation(
        mediaTypes: [snapshotType, "application/problem+json"]
    )
}

extension QueryReader {
    /// Codes of zones of the municipality, with commas; nil when none are named.
    fileprivate func zones(_ name: String, in municipality: Municipality) -> Set<ZoneCode>? {
        guard let text = string(name, maxLength: 1000) else { return nil }
        let codes = text.split(separator: ",", omittingEmptySubsequences: false).map { code in
            ZoneCode(String(code)).flatMap { municipality.knowsZone($0) ? $0 : nil }
        }
        guard codes.allSatisfy({ $0 != nil }) else {
            fault(name, .unknownZone)
            return nil
        }
        return Set(codes.compactMap(\.self))
    }
}
