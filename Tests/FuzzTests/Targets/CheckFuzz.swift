import Permits

@testable import PermitOffice
@testable import PermitServer

/// Bodies of plate checks: what the quick reader takes, the general one reads the same.
enum CheckFuzz: FuzzTarget {
    static func finding(in bytes: [UInt8]) -> String? {
        guard let town = FuzzTown.known else { return "the town cannot be read" }
        return checkFinding(in: bytes, town) ?? batchFinding(in: bytes, town)
            ?? jsonFinding(in: bytes)
    }

    /// What the quick reader makes of one check.
    static func plain(_ bytes: [UInt8], _ town: FuzzTown) -> PlateCheck? {
        PlainCheck.read(bytes.span, 0..<bytes.count, in: town.municipality, now: FuzzTown.now)
    }

    /// What the general reader makes of it; nil when it finds a fault.
    static func general(_ bytes: [UInt8], _ town: FuzzTown) -> PlateCheck? {
        (try? JSONReader.read(bytes)).flatMap { general($0, town) }
    }

    private static func general(_ value: JSONValue, _ town: FuzzTown) -> PlateCheck? {
        guard let body = try? JSONBody(value) else { return nil }
        return try? town.reader.read(body)
    }

    private static func checkFinding(in bytes: [UInt8], _ town: FuzzTown) -> String? {
        guard let plain = plain(bytes, town) else { return nil }
        let general = general(bytes, town)
        return plain == general ? nil : "read as \(plain), and as \(String(describing: general))"
    }

    private static func batchFinding(in bytes: [UInt8], _ town: FuzzTown) -> String? {
        let plain = PlainCheck.readBatch(
            bytes.span,
            0..<bytes.count,
            countMax: countMax,
            in: town.municipality,
            now: FuzzTown.now
        )
        guard let plain else { return nil }
        guard let value = try? JSONReader.read(bytes), let body = try? JSONBody(value),
            let checks = body.array("controles", maxCount: countMax), (try? body.finish()) != nil
        else { return "a batch that the general reader refuses" }
        return plain == checks.map { general($0, town) } ? nil : "a batch is read differently"
    }

    private static let countMax = 20

    /// What was read and written again is read the same.
    private static func jsonFinding(in bytes: [UInt8]) -> String? {
        guard let value = try? JSONReader.read(bytes) else { return nil }
        let written = JSONWriter.bytes(of: value)
        guard let again = try? JSONReader.read(written) else {
            return "what we write we do not read: \(String(decoding: written, as: UTF8.self))"
        }
        return JSONWriter.bytes(of: again) == written ? nil : "written differently again"
    }
}
