import Foundation
import NIOCore
import PermitOffice
import Permits

/// What an officer's device keeps in its pocket for when the connection drops: the same files as
/// the interface hands out, for the session of the pages.
struct PocketPages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        [
            .get("/controle/momentopname", who: PatrolPages.officers, snapshot),
            .get("/controle/momentopname/sleutel", who: PatrolPages.officers, keys),
        ]
    }

    private func snapshot(_ call: PageCall) async throws -> PageReply {
        let bytes = try await office.snapshot(for: call.signedIn(), zones: nil)
        return .other(
            Reply(bytes: ByteBuffer(bytes: bytes), contentType: Representation.snapshotType)
        )
    }

    /// The key by which the device knows plates today, and the one that signs snapshots.
    private func keys(_ call: PageCall) async throws -> PageReply {
        let today = try office.deviceDay(of: call.signedIn())
        return .other(
            Reply(
                json: [
                    "apparaat": .string(today.device), "dag": .string(today.day.iso),
                    "sleutel": .string(Data(today.key).base64EncodedString()),
                    "geldigTot": .string(today.end.iso),
                    "handtekeningsleutel": .string(office.publicKey.text),
                ]
            )
        )
    }
}
