import ArgumentParser
import Foundation
import PermitOffice
import PermitServer
import PermitStore
import Permits

/// Writes a snapshot that a device can answer from without a connection.
struct SnapshotCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot",
        abstract: "Writes a signed snapshot of all rights for an offline device.",
        discussion: """
            The keys are printed and not written: keep the one of the device away from the \
            snapshot, because who has both can find out which plates have rights.
            """
    )

    @OptionGroup var record: RecordOptions
    @Argument(help: "The file to write; it must not exist yet.")
    var file: String
    @Option(help: "The name of the device.")
    var device: String
    @Option(name: .customLong("zone"), help: "A zone to take along; all when none is named.")
    var zones: [String] = []
    @Option(help: "Make it as of this moment, such as 2026-03-03T14:02; now when left out.")
    var at: String?

    func validate() throws {
        guard (1...64).contains(device.count) else {
            throw ValidationError("The name of a device has 1 to 64 characters.")
        }
    }

    func run() async throws {
        let civil = try CivilClock.amsterdam()
        let store = try record.store(.readOnly)
        let municipality = try CheckDesk(store: store, civil: civil).municipality
        let moment = try at.map { try PlateQuestion.moment($0, civil) } ?? OfficeClock().now()
        let codes = zones.compactMap(ZoneCode.init).filter(municipality.knowsZone)
        guard codes.count == zones.count else {
            throw ValidationError("A zone is not known to the municipality.")
        }
        let desk = SnapshotDesk(store: store, civil: civil, municipality: municipality)
        let bytes = try await desk.snapshot(
            for: device,
            zones: codes.isEmpty ? nil : Set(codes),
            at: moment
        )
        try write(bytes)
        let verifying = store.keys.signing.verifyingKey
        let made = try OfflineSnapshot(bytes, signedBy: verifying)
        print("\(file): \(made.rightsCount) rights of version \(made.header.registerVersion)")
        print("device key  \(desk.key(of: device, at: moment).data.base64EncodedString())")
        print("public key  \(verifying.data.base64EncodedString())")
    }

    private func write(_ bytes: [UInt8]) throws {
        do {
            try Data(bytes).write(to: URL(filePath: file), options: .withoutOverwriting)
        } catch {
            throw Refusal("\(file): cannot be written, or is there already")
        }
    }
}
