import ArgumentParser
import Foundation
import PermitOffice
import PermitServer
import PermitStore
import Permits

/// One plate check from a snapshot alone, as a device makes it without a connection.
struct OfflineCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "offline-check",
        abstract: "Checks one plate by a snapshot; needs no database.",
        discussion: """
            A snapshot that is too old, was made for another zone, or lies after the moment asked \
            about gives no verdict: 'nietBeschikbaar'.
            """
    )

    @Argument(help: "The snapshot.")
    var snapshot: String
    @OptionGroup var question: PlateQuestion
    @Option(help: "The public key of the service: a file, or base64.")
    var key: KeyArgument
    @Option(help: "The key of the device for the day: a file, or base64.")
    var deviceKey: KeyArgument
    @Option(help: "A page of changes since: a line with its signature, then the page as it came.")
    var changes: [String] = []

    func run() throws {
        let civil = try CivilClock.amsterdam()
        let desk = try followingDesk(civil)
        let check = try question.check(desk.snapshot.municipality, civil)
        print(OfflineText.lines(desk.answer(check), from: desk, at: check.moment))
    }

    private func followingDesk(_ civil: CivilClock) throws -> OfflineDesk {
        guard let verifying = VerifyingKey(key.data) else {
            throw ValidationError("A public key has 32 bytes.")
        }
        guard let own = DeviceKey(deviceKey.data) else {
            throw ValidationError("The key of a device has 32 bytes.")
        }
        guard let bytes = FileManager.default.contents(atPath: snapshot) else {
            throw Refusal("\(snapshot): cannot be read")
        }
        var desk = try desk(try open([UInt8](bytes), verifying), civil, own)
        for file in changes { try follow(file, verifying, &desk) }
        return desk
    }

    private func desk(
        _ opened: OfflineSnapshot,
        _ civil: CivilClock,
        _ own: DeviceKey
    ) throws -> OfflineDesk {
        do {
            return try OfflineDesk(opened, clock: civil, hash: own.hash)
        } catch {
            let header = opened.header
            throw Refusal(
                "\(snapshot): the key is not the one of \(header.device) for \(header.day.iso)"
            )
        }
    }

    private func open(_ bytes: [UInt8], _ key: VerifyingKey) throws -> OfflineSnapshot {
        do throws(OfflineSnapshot.Invalid) {
            return try OfflineSnapshot(bytes, signedBy: key)
        } catch {
            throw Refusal("\(snapshot): \(Self.words(for: error))")
        }
    }

    private func follow(
        _ file: String,
        _ key: VerifyingKey,
        _ desk: inout OfflineDesk
    ) throws {
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw Refusal("\(file): cannot be read")
        }
        let parts = bytes.split(separator: 10, maxSplits: 1)
        let line = String(decoding: parts.first ?? Data(), as: UTF8.self)
        guard parts.count == 2, let signature = Data(base64Encoded: line),
            FeedSignature.accepts(signature, of: parts[1], by: key)
        else { throw Refusal("\(file): was not signed by this key, or was changed since") }
        guard let feed = RightFeedText.read([UInt8](parts[1])) else {
            throw Refusal("\(file): cannot be read, though it is signed")
        }
        do {
            try desk.follow(feed)
        } catch {
            throw Refusal("\(file): does not go on where version \(desk.registerVersion) ends")
        }
    }

    private static func words(for invalid: OfflineSnapshot.Invalid) -> String {
        switch invalid {
        case .notASnapshot: "is not a snapshot"
        case .unknownFormat(let number): "has format \(number), which this version does not know"
        case .wrongSignature: "was not signed by this key, or was changed since"
        case .damaged: "cannot be read, though it is signed"
        }
    }
}
